-- Organisations stand in a tree and are known to everybody; what belongs to one of them is not.
create table staff_organisation (
  id uuid primary key default uuidv7(),
  parent uuid references staff_organisation(id),
  level text not null check (level in ('republic', 'region', 'district')),
  soato text unique,
  name jsonb not null,
  host text unique,
  active boolean not null
);
select foundation_share('staff_organisation');

create table staff_person (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  name text not null,
  email text not null,
  position text not null default '',
  roles text[] not null,
  language text not null,
  active boolean not null default true,
  created_at timestamptz not null
);
create index staff_person_organisation on staff_person (organisation, name);
select foundation_own('staff_person');

-- Looked up before anybody knows to which organisation the person belongs, hence shared; it holds
-- nothing of an organisation's own.
create table staff_credential (
  email text primary key check (email = lower(email)),
  person uuid not null unique references staff_person(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  password_hash text not null,
  totp_secret text,
  totp_last_step bigint not null default 0
);
select foundation_share('staff_credential');

create table staff_token (
  id uuid primary key default uuidv7(),
  hash text not null unique,
  person uuid not null references staff_person(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index staff_token_person on staff_token (person);
select foundation_share('staff_token');

create table staff_attempt (
  subject text not null,
  at timestamptz not null
);
create index staff_attempt_subject on staff_attempt (subject, at);
select foundation_share('staff_attempt');

create table staff_invitation (
  hash text primary key,
  kind text not null check (kind in ('setup', 'person')),
  person uuid references staff_person(id) on delete cascade,
  organisation uuid references staff_organisation(id),
  expires_at timestamptz not null
);
select foundation_share('staff_invitation');

-- The journal of acts: each row carries a seal over itself and over the seal before it, and the
-- head tells how many there are, so a changed, deleted or added row is found. The program may only
-- add rows.
create table staff_journal (
  organisation uuid not null references staff_organisation(id),
  number bigint not null,
  at timestamptz not null,
  person uuid,
  act text not null,
  subject text not null,
  details text not null,
  seal bytea not null,
  primary key (organisation, number)
);
create index staff_journal_subject on staff_journal (organisation, subject, number);
select foundation_own('staff_journal');
revoke update, delete on staff_journal from minbar_app;

create table staff_journal_head (
  organisation uuid primary key references staff_organisation(id),
  number bigint not null,
  seal bytea not null
);
select foundation_own('staff_journal_head');

create table staff_session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index staff_session_expiry on staff_session (expiry_time);
create index staff_session_principal on staff_session (principal_name);
select foundation_share('staff_session');

create table staff_session_attributes (
  session_primary_id char(36) not null references staff_session(primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
select foundation_share('staff_session_attributes');
