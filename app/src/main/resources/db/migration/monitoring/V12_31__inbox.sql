-- What the staff have done with a mention; no row where they have done nothing.
create table monitoring_handling (
  mention uuid primary key references monitoring_mention(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  dismissed boolean not null default false,
  marked boolean not null default false,
  assignee uuid references staff_person(id),
  changed_at timestamptz not null
);
create index monitoring_handling_assignee on monitoring_handling (organisation, assignee) where assignee is not null;
create index monitoring_handling_person on monitoring_handling (assignee);
select foundation_own('monitoring_handling');

-- Ways of looking at mentions that an office keeps under a name.
create table monitoring_view (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  name text not null,
  query text not null,
  unique (organisation, name)
);
select foundation_own('monitoring_view');

-- Where a place lies, as far as the office has said, in degrees (WGS 84): for the map of the district.
alter table monitoring_place add column latitude double precision, add column longitude double precision;
