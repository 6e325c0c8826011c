-- The code by which a channel is about to be connected, while it waits to be typed in at the
-- platform: the answer may come to another node, or after a restart. The device's own code is
-- encrypted.
create table publishing_code (
  organisation uuid not null references staff_organisation(id),
  channel uuid primary key references publishing_channel(id),
  code text not null,
  address text not null,
  device text not null,
  until timestamptz not null
);
create index publishing_code_organisation on publishing_code (organisation);
select foundation_own('publishing_code');
