-- What somebody typed in concerns the office of that person alone, though it lies among what all share; null is everybody's.
alter table monitoring_item add column organisation uuid references staff_organisation(id);
create index monitoring_item_organisation on monitoring_item (organisation);

-- The page or the recording from which it was typed.
create table monitoring_scan (
  item uuid primary key references monitoring_item(id),
  organisation uuid not null references staff_organisation(id),
  sha256 text not null,
  type text not null,
  name text not null,
  size bigint not null
);
create index monitoring_scan_organisation on monitoring_scan (organisation);
select foundation_own('monitoring_scan');

-- Feeds that tell of news themselves (WebSub): one row a source and hub.
create table monitoring_hub (
  source uuid primary key references monitoring_source(id) on delete cascade,
  hub text not null,
  topic text not null,
  token text not null unique,
  secret text not null,
  state text not null,
  asked_at timestamptz not null,
  lease_until timestamptz,
  last_push_at timestamptz
);
select foundation_share('monitoring_hub');
