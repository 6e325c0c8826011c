-- Who has a material open now, a row for each page that stands open. A page that closes takes its
-- row away; one that falls silent is passed over and swept.
create table newsroom_presence (
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  opening uuid not null,
  person uuid not null,
  writing boolean not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (material, opening)
);
create index newsroom_presence_organisation on newsroom_presence (organisation, seen_at);
select foundation_own('newsroom_presence');
