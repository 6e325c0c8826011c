-- When a poll is to end by itself, when it ended, and how people voted in it.
create table publishing_poll (
  delivery uuid primary key references publishing_delivery(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  closes_at timestamptz,
  closed_at timestamptz,
  result jsonb
);
create index publishing_poll_due on publishing_poll (organisation, closes_at) where closed_at is null;
select foundation_own('publishing_poll');
