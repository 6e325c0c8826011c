-- Sources belong to nobody: one that two hundred districts watch is fetched once.
create table monitoring_source (
  id uuid primary key default uuidv7(),
  kind text not null,
  address text not null,
  host text not null,
  title text not null,
  state text not null default 'new',
  etag text,
  last_modified text,
  every_seconds int not null default 900,
  ttl_seconds int not null default 0,
  next_fetch_at timestamptz not null,
  taken_at timestamptz,
  last_fetch_at timestamptz,
  last_success_at timestamptz,
  last_new_at timestamptz,
  last_error text,
  failures int not null default 0,
  items int not null default 0,
  created_at timestamptz not null,
  unique (kind, address)
);
create index monitoring_source_due on monitoring_source (next_fetch_at) where next_fetch_at < 'infinity';
select foundation_share('monitoring_source');

-- One visitor at a time on each host, and a pause between two visits.
create table monitoring_host (
  host text primary key,
  busy_until timestamptz not null default '-infinity',
  next_at timestamptz not null default '-infinity'
);
select foundation_share('monitoring_host');

create table monitoring_subscription (
  organisation uuid not null references staff_organisation(id),
  source uuid not null references monitoring_source(id),
  title text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  primary key (organisation, source)
);
create index monitoring_subscription_source on monitoring_subscription (source);
select foundation_own('monitoring_subscription');

create table monitoring_item (
  id uuid primary key default uuidv7(),
  source uuid not null references monitoring_source(id),
  guid text not null,
  address text not null,
  canonical text not null,
  title text not null,
  text text not null,
  author text not null default '',
  published_at timestamptz not null,
  seen_at timestamptz not null,
  language text not null,
  script text not null,
  content_hash text not null,
  page_state text not null default 'none',
  page_host text not null default '',
  unique (source, guid)
);
create index monitoring_item_canonical on monitoring_item (canonical);
create index monitoring_item_page on monitoring_item (seen_at) where page_state = 'wanted';
create index monitoring_item_source on monitoring_item (source, seen_at desc);
select foundation_share('monitoring_item');

-- The same address in another source is the same item, seen once more.
create table monitoring_sighting (
  source uuid not null references monitoring_source(id),
  guid text not null,
  item uuid not null references monitoring_item(id),
  primary key (source, guid)
);
select foundation_share('monitoring_sighting');
