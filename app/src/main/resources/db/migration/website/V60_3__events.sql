-- What will happen where and when, to which people are invited. An address stays an event's own, even once it is
-- removed: somebody may have it in her calendar.
create table website_event (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  word text not null,
  title jsonb not null,
  place jsonb not null,
  about jsonb not null,
  begins timestamptz not null,
  ends timestamptz,
  link text not null,
  cancelled boolean not null default false,
  version bigint not null default 1,
  changed_at timestamptz not null,
  removed_at timestamptz,
  unique (organisation, word)
);
create index website_event_begins on website_event (organisation, begins);
select foundation_own('website_event');
create constraint trigger website_changed after insert or update or delete on website_event
  deferrable initially deferred for each row execute function website_changed();
