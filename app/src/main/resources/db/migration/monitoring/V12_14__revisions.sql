-- What a page or a feed's entry said before it was changed.
create table monitoring_revision (
  id uuid primary key default uuidv7(),
  item uuid not null references monitoring_item(id),
  title text not null,
  text text not null,
  replaced_at timestamptz not null,
  silent boolean not null
);
create index monitoring_revision_item on monitoring_revision (item, replaced_at);
select foundation_share('monitoring_revision');

-- What the entry and the page said when last seen, and when the page is to be looked at again, for how manieth time.
alter table monitoring_item
  add column entry_hash text,
  add column page_hash text,
  add column look_again_at timestamptz,
  add column looked_again int not null default 0;
create index monitoring_item_again on monitoring_item (look_again_at) where look_again_at is not null;

-- A case is open about it, or it was asked for: its pages are looked at again.
alter table monitoring_story add column followed boolean not null default false;
