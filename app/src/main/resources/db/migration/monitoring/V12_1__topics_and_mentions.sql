create table monitoring_topic (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  name text not null,
  query text not null,
  level text not null,
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null
);
create index monitoring_topic_organisation on monitoring_topic (organisation, created_at);
select foundation_own('monitoring_topic');

create table monitoring_story (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  title text not null,
  items int not null default 0,
  sources int not null default 0,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null
);
create index monitoring_story_organisation on monitoring_story (organisation, last_seen_at desc, id desc);
select foundation_own('monitoring_story');

-- By what a story is recognised: the hash of its words, its title.
create table monitoring_story_key (
  organisation uuid not null references staff_organisation(id),
  key text not null,
  story uuid not null references monitoring_story(id) on delete cascade,
  seen_at timestamptz not null,
  primary key (organisation, key)
);
select foundation_own('monitoring_story_key');

create table monitoring_mention (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  item uuid not null references monitoring_item(id),
  story uuid not null references monitoring_story(id),
  seen_at timestamptz not null,
  unique (organisation, item)
);
create index monitoring_mention_list on monitoring_mention (organisation, seen_at desc, id desc);
create index monitoring_mention_story on monitoring_mention (organisation, story, seen_at);
select foundation_own('monitoring_mention');

create table monitoring_mention_topic (
  organisation uuid not null references staff_organisation(id),
  mention uuid not null references monitoring_mention(id) on delete cascade,
  topic uuid not null references monitoring_topic(id) on delete cascade,
  seen_at timestamptz not null,
  highlights jsonb not null,
  primary key (mention, topic)
);
create index monitoring_mention_topic_list on monitoring_mention_topic (organisation, topic, seen_at desc);
select foundation_own('monitoring_mention_topic');

create table monitoring_alert (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  topic uuid not null references monitoring_topic(id) on delete cascade,
  kind text not null,
  subject text not null,
  mention uuid references monitoring_mention(id),
  story uuid references monitoring_story(id),
  raised_at timestamptz not null,
  expected double precision,
  seen int,
  sources int not null default 1,
  looked_at timestamptz,
  -- The same thing is told once, whatever happens in between.
  unique (organisation, topic, kind, subject)
);
create index monitoring_alert_list on monitoring_alert (organisation, raised_at desc, id desc);
select foundation_own('monitoring_alert');

create table monitoring_bell (
  organisation uuid primary key references staff_organisation(id),
  chat text not null default '',
  secret text,
  addresses text[] not null default '{}'
);
select foundation_own('monitoring_bell');

create table monitoring_ring (
  organisation uuid not null references staff_organisation(id),
  alert uuid not null references monitoring_alert(id) on delete cascade,
  bell text not null,
  state text not null,
  attempts int not null default 0,
  fault text,
  primary key (alert, bell)
);
create index monitoring_ring_organisation on monitoring_ring (organisation, alert);
select foundation_own('monitoring_ring');
