-- The problem behind a case: which office has to do what by when, and the proof that it was done.
create table reaction_instruction (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  case_id uuid not null references reaction_case(id) on delete cascade,
  office text not null,
  in_charge text not null,
  task text not null,
  given_at timestamptz not null,
  given_by uuid,
  due_at timestamptz not null,
  done_at timestamptz,
  proof text not null default '',
  proof_link text,
  proof_asset uuid references archive_asset(id)
);
create index reaction_instruction_case on reaction_instruction (organisation, case_id, due_at);
create index reaction_instruction_open on reaction_instruction (organisation, due_at) where done_at is null;
select foundation_own('reaction_instruction');
