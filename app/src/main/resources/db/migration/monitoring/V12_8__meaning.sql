-- Places that the office wants to see in mentions, down to the mahalla, by the name that it uses.
create table monitoring_place (
  organisation uuid not null references staff_organisation(id),
  name text not null,
  primary key (organisation, name)
);
select foundation_own('monitoring_place');

-- What a mention is, how much of it is about what was found, and whom and what it names.
alter table monitoring_mention
  add column kind text not null default 'news',
  add column role text not null default 'main',
  add column people text[] not null default '{}',
  add column bodies text[] not null default '{}',
  add column places text[] not null default '{}';
create index monitoring_mention_places on monitoring_mention using gin (places);
create index monitoring_mention_people on monitoring_mention using gin (people);
