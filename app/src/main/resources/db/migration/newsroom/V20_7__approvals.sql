-- An approval asked by links, of one version. It is void once the material is changed or decided
-- otherwise, and done once its last step, a refusal or its time has decided.
create table newsroom_approval (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  version bigint not null,
  until timestamptz not null,
  asked_by uuid,
  asked_at timestamptz not null,
  void_at timestamptz,
  done_at timestamptz
);
create index newsroom_approval_organisation on newsroom_approval (organisation, material);
create index newsroom_approval_open on newsroom_approval (organisation, until) where void_at is null and done_at is null;
select foundation_own('newsroom_approval');

create table newsroom_approval_step (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  approval uuid not null references newsroom_approval(id) on delete cascade,
  number int not null,
  person uuid,
  name text not null,
  email text not null,
  language text not null,
  decision text,
  note text not null default '',
  decided_at timestamptz,
  unique (approval, number)
);
create index newsroom_approval_step_organisation on newsroom_approval_step (organisation, approval);
select foundation_own('newsroom_approval_step');
