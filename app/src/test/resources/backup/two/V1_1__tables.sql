-- One of everything that makes a backup hard.
create table leaders (
  id bigint generated always as identity primary key,
  name text not null,
  deputy bigint references leaders (id),
  best_word bigint
);
create table words (
  id bigserial primary key,
  leader bigint not null references leaders (id),
  said text not null,
  loud text generated always as (upper(said)) stored,
  raw bytea,
  facts jsonb,
  at timestamptz not null default now(),
  "Odd ""Name" text[]
);
alter table leaders add foreign key (best_word) references words (id);

create table secrets (organisation uuid not null, said text not null);
alter table secrets enable row level security;
alter table secrets force row level security;
create policy own on secrets to minbar_app using (organisation = nullif(current_setting('minbar.organisation', true), '')::uuid);
grant select, insert on secrets to minbar_app;

-- A trigger that would spoil what is loaded, if it ran.
create function shout() returns trigger language plpgsql as $$
begin new.said := new.said || '!'; return new; end $$;
create trigger shout before insert on words for each row execute function shout();

create materialized view loud_words as select upper(said) as loud from words;
insert into leaders (name) values ('From the migration');
