-- Links that open one thing to somebody without an account. Looked up before anybody knows of which
-- organisation they are, hence shared; only the hash of a link's word is kept.
create table newsroom_link (
  hash text primary key,
  kind text not null,
  subject uuid not null,
  organisation uuid not null references staff_organisation(id),
  until timestamptz not null
);
create index newsroom_link_subject on newsroom_link (subject);
select foundation_share('newsroom_link');

-- Letters about a thing, each occasion once.
create table newsroom_letter (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  occasion text not null,
  subject uuid not null,
  address text not null,
  language text not null,
  state text not null default 'waiting',
  attempts int not null default 0,
  changed_at timestamptz not null,
  unique (organisation, subject, occasion)
);
select foundation_own('newsroom_letter');

-- What somebody of an office is asked for a material.
create table newsroom_ask (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  office text not null,
  person text not null default '',
  email text not null default '',
  language text not null,
  question text not null,
  due_at timestamptz not null,
  asked_by uuid,
  asked_at timestamptz not null,
  closed_at timestamptz
);
create index newsroom_ask_organisation on newsroom_ask (organisation, material);
create index newsroom_ask_open on newsroom_ask (organisation, due_at) where closed_at is null;
select foundation_own('newsroom_ask');

-- A part of the answer. Its id comes with the form, so that a part sent twice is there once.
create table newsroom_answer (
  organisation uuid not null references staff_organisation(id),
  ask uuid not null references newsroom_ask(id) on delete cascade,
  id uuid not null,
  person text not null,
  words text not null,
  at timestamptz not null,
  used_at timestamptz,
  primary key (ask, id)
);
create index newsroom_answer_organisation on newsroom_answer (organisation, at);
select foundation_own('newsroom_answer');

-- What came with it: a picture of the archive, a document of the storage, or why it was not taken.
create table newsroom_answer_file (
  organisation uuid not null references staff_organisation(id),
  ask uuid not null,
  answer uuid not null,
  number int not null,
  name text not null,
  size bigint not null,
  media_type text,
  sha256 text,
  asset uuid references archive_asset(id),
  fault text,
  primary key (ask, answer, number),
  foreign key (ask, answer) references newsroom_answer (ask, id) on delete cascade
);
create index newsroom_answer_file_organisation on newsroom_answer_file (organisation, ask);
select foundation_own('newsroom_answer_file');
