create table newsroom_material (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  state text not null,
  version bigint not null,
  slugline text not null default '',
  headline jsonb not null,
  lead jsonb not null,
  body jsonb not null,
  unchecked text[] not null default '{}',
  outdated text[] not null default '{}',
  regions text[] not null default '{}',
  pictures uuid[] not null default '{}',
  embargo_until timestamptz,
  case_id uuid,
  approved_version bigint,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null
);
create index newsroom_material_organisation on newsroom_material (organisation, changed_at desc, id desc);
create index newsroom_material_case on newsroom_material (organisation, case_id) where case_id is not null;
select foundation_own('newsroom_material');

-- Every version that mattered. Saves by the same hand within ten minutes overwrite each other, so
-- that typing does not drown the history; what was submitted, approved or sent is always kept.
create table newsroom_version (
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  version bigint not null,
  headline jsonb not null,
  lead jsonb not null,
  body jsonb not null,
  act text not null,
  note text not null default '',
  person uuid,
  at timestamptz not null,
  primary key (material, version)
);
create index newsroom_version_organisation on newsroom_version (organisation, material);
select foundation_own('newsroom_version');

-- Places of the office's own making, such as its mahallas or sectors, each with a page of its own.
create table newsroom_region (
  organisation uuid not null references staff_organisation(id),
  word text not null,
  name jsonb not null,
  about jsonb not null default '{}',
  position int not null default 0,
  primary key (organisation, word)
);
select foundation_own('newsroom_region');
