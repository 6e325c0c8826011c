-- How much an alert matters, and the word of the reason.
alter table monitoring_alert
  add column urgency text not null default 'notice',
  add column reason text not null default 'single';
alter table monitoring_alert alter column urgency drop default, alter column reason drop default;

-- Whom the office tells of which alerts, step by step while nobody reads them.
create table monitoring_alert_rule (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  topic uuid references monitoring_topic(id) on delete cascade,
  urgency text not null,
  bells text[] not null,
  -- The people of each step, [["…", "…"], ["…"]].
  steps jsonb not null,
  minutes int not null,
  active boolean not null default true,
  version bigint not null default 1,
  created_at timestamptz not null
);
create index monitoring_alert_rule_organisation on monitoring_alert_rule (organisation, created_at);
select foundation_own('monitoring_alert_rule');

-- Hours of Tashkent in which a person is left in peace.
create table monitoring_quiet_hours (
  person uuid primary key references staff_person(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  begins time not null,
  ends time not null,
  critical_rings boolean not null
);
create index monitoring_quiet_hours_organisation on monitoring_quiet_hours (organisation);
select foundation_own('monitoring_quiet_hours');

-- A step of a rule for an alert, taken once whoever comes first.
create table monitoring_alert_step (
  organisation uuid not null references staff_organisation(id),
  alert uuid not null references monitoring_alert(id) on delete cascade,
  rule uuid not null references monitoring_alert_rule(id) on delete cascade,
  step int not null,
  due_at timestamptz not null,
  state text not null,
  primary key (alert, rule, step)
);
create index monitoring_alert_step_organisation on monitoring_alert_step (organisation, alert);
select foundation_own('monitoring_alert_step');

create table monitoring_alert_read (
  organisation uuid not null references staff_organisation(id),
  alert uuid not null references monitoring_alert(id) on delete cascade,
  person uuid not null references staff_person(id) on delete cascade,
  read_at timestamptz not null,
  primary key (alert, person)
);
create index monitoring_alert_read_organisation on monitoring_alert_read (organisation, alert);
select foundation_own('monitoring_alert_read');

-- A bell may ring for a person, later than at once, and by a rule. Of each alert a person hears once by each bell; the bells of
-- the whole office, and its staff chat in each step, ring once, too.
alter table monitoring_ring
  drop constraint monitoring_ring_pkey,
  drop column fault,
  add column id uuid primary key default uuidv7(),
  add column rule uuid references monitoring_alert_rule(id) on delete cascade,
  add column step int not null default 0,
  add column person uuid references staff_person(id) on delete cascade,
  -- Whom the staff chat names.
  add column people uuid[] not null default '{}',
  add column due_at timestamptz not null default now(),
  add column rung_at timestamptz;
alter table monitoring_ring alter column due_at drop default;
create unique index monitoring_ring_person on monitoring_ring (alert, bell, person) where person is not null;
create unique index monitoring_ring_office on monitoring_ring (alert, bell, rule, step) nulls not distinct where person is null;
create index monitoring_ring_due on monitoring_ring (organisation, bell, person, due_at) where state = 'waiting';
