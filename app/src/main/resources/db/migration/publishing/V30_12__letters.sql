-- One word to all subscribers of a language: the material itself, and afterwards, where an officer
-- asks for it, that it was corrected or withdrawn. The words are kept as they go, because letters
-- may go for days.
create table publishing_mailing (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  language text not null,
  act text not null,
  version bigint not null,
  subject text not null,
  text text not null,
  html text not null,
  created_at timestamptz not null
);
create unique index publishing_mailing_once on publishing_mailing (organisation, material, language)
  where act = 'publish';
create unique index publishing_mailing_after on publishing_mailing (organisation, material, language, act, version);
select foundation_own('publishing_mailing');

-- One letter to one subscriber. It outlives her, so that the counts stay right.
create table publishing_letter (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  mailing uuid not null references publishing_mailing(id),
  subscriber uuid references publishing_subscriber(id) on delete set null,
  domain text not null,
  state text not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  status text not null default '',
  changed_at timestamptz not null,
  unique (mailing, subscriber)
);
create index publishing_letter_waiting on publishing_letter (mailing, due_at) where state = 'waiting';
create index publishing_letter_subscriber on publishing_letter (subscriber);
select foundation_own('publishing_letter');

-- Domains whose servers asked for quiet.
create table publishing_rest (
  organisation uuid not null references staff_organisation(id),
  domain text not null,
  until timestamptz not null,
  times int not null default 1,
  primary key (organisation, domain)
);
select foundation_own('publishing_rest');
