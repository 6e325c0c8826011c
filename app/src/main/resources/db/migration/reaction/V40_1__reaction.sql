-- The journal of criticism (form B of district services): what was said, who answered, in how many
-- hours, where the answer stands.
create table reaction_case (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  title text not null,
  level text not null,
  state text not null,
  mention uuid references monitoring_mention(id),
  story uuid references monitoring_story(id),
  source_title text not null,
  source_url text not null,
  quote text not null,
  said_at timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid,
  assignee uuid,
  first_due_at timestamptz not null,
  holding_due_at timestamptz not null,
  due_at timestamptz not null,
  first_at timestamptz,
  holding_at timestamptz,
  answered_at timestamptz,
  answered_in text,
  address text,
  closed_at timestamptz,
  outcome text not null default '',
  version bigint not null default 1
);
create index reaction_case_open on reaction_case (organisation, state, due_at);
create index reaction_case_list on reaction_case (organisation, opened_at desc, id desc);
-- One story is one case: two people who press the button at once get the same.
create unique index reaction_case_story on reaction_case (organisation, story) where state = 'open';
select foundation_own('reaction_case');

create table reaction_fact (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  case_id uuid not null references reaction_case(id) on delete cascade,
  office text not null,
  question text not null,
  asked_at timestamptz not null,
  asked_by uuid,
  due_at timestamptz not null,
  answer text,
  answered_at timestamptz
);
create index reaction_fact_case on reaction_fact (organisation, case_id, asked_at);
select foundation_own('reaction_fact');

-- How long each step may take, in minutes; an office may be stricter or laxer than the defaults.
create table reaction_clock (
  organisation uuid primary key references staff_organisation(id),
  first_minutes int not null,
  holding_minutes int not null,
  full_minutes int not null
);
select foundation_own('reaction_clock');
