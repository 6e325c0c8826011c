-- How each kind of digest is made, where an office wants it otherwise than the house.
create table insight_template (
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  title text not null,
  blocks jsonb not null,
  version bigint not null,
  primary key (organisation, kind)
);
select foundation_own('insight_template');

create table insight_schedule (
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  active boolean not null,
  hour time not null,
  since timestamptz not null,
  failed_at timestamptz,
  primary key (organisation, kind)
);
select foundation_own('insight_schedule');

create table insight_calendar (
  organisation uuid primary key references staff_organisation(id),
  saturdays boolean not null,
  off date[] not null
);
select foundation_own('insight_calendar');

create table insight_recipient (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  name text not null,
  email text not null,
  chat text not null,
  script text not null,
  kinds text[] not null
);
create index insight_recipient_organisation on insight_recipient (organisation, name);
select foundation_own('insight_recipient');

-- A digest as it was: words, figures, links here, its files in the storage under their SHA-256.
create table insight_digest (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  day date not null,
  since timestamptz not null,
  until timestamptz not null,
  made_at timestamptz not null,
  made_by uuid,
  title text not null,
  content jsonb not null,
  files jsonb not null,
  words tsvector not null default '',
  -- Two nodes, a restart, a person who presses at the same minute: one digest of a kind a day.
  unique (organisation, kind, day)
);
create index insight_digest_list on insight_digest (organisation, made_at desc, id desc);
select foundation_own('insight_digest');

create table insight_sending (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  digest uuid not null references insight_digest(id),
  name text not null,
  means text not null,
  address text not null,
  script text not null,
  state text not null,
  attempts int not null default 0,
  fault text,
  changed_at timestamptz not null,
  unique (digest, means, address)
);
create index insight_sending_troubled on insight_sending (organisation, state, changed_at);
select foundation_own('insight_sending');
