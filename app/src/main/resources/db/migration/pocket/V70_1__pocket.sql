-- A bot that somebody has linked her telephone to: how far it was heard and which node hears it now.
create table pocket_bot (
  bot bigint primary key,
  name text not null,
  next_update bigint not null default 0,
  heard_at timestamptz,
  held_by uuid,
  held_until timestamptz not null default '-infinity',
  trouble text
);
select foundation_share('pocket_bot');

-- Whose telephone a chat is. Read before anybody knows the organisation: the chat is all that an update tells.
create table pocket_link (
  bot bigint not null references pocket_bot(bot),
  chat bigint not null,
  organisation uuid not null references staff_organisation(id),
  person uuid not null unique,
  alarms boolean not null default true,
  linked_at timestamptz not null,
  drafted uuid,
  drafted_at timestamptz,
  returning_material uuid,
  returning_until timestamptz,
  primary key (bot, chat)
);
create index pocket_link_organisation on pocket_link (organisation);
select foundation_share('pocket_link');

-- Words that link a chat, once; only their hashes.
create table pocket_code (
  hash text primary key,
  bot bigint not null references pocket_bot(bot),
  organisation uuid not null references staff_organisation(id),
  person uuid not null unique,
  until timestamptz not null
);
select foundation_share('pocket_code');

-- Pictures that were sent and are not in a material yet; those of one album become one.
create table pocket_parcel (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  bot bigint not null,
  chat bigint not null,
  album text not null,
  person uuid not null,
  message bigint not null,
  file text not null,
  name text not null,
  headline text not null,
  body text not null,
  asset uuid,
  missing boolean not null default false,
  attempts int not null default 0,
  due_at timestamptz not null
);
create index pocket_parcel_organisation on pocket_parcel (organisation, bot, chat, album);
select foundation_own('pocket_parcel');

-- Alarms that a person was told of on her telephone: once each.
create table pocket_told (
  organisation uuid not null references staff_organisation(id),
  alert uuid not null,
  person uuid not null,
  primary key (alert, person)
);
create index pocket_told_organisation on pocket_told (organisation);
select foundation_own('pocket_told');
