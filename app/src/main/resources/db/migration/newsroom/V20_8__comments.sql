-- What is said in the margin of a material: on a passage, with or without other words for it, and
-- the answers to that. The words around the passage find it again when the text has moved.
create table newsroom_comment (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  answers uuid references newsroom_comment(id) on delete cascade,
  language text not null,
  quote text not null default '',
  before text not null default '',
  after text not null default '',
  words text not null,
  instead text,
  person uuid,
  at timestamptz not null,
  outcome text,
  settled_by uuid,
  settled_at timestamptz
);
create index newsroom_comment_organisation on newsroom_comment (organisation, material);
select foundation_own('newsroom_comment');
