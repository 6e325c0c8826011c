-- How far the mailbox is read into which letters come back.
create table publishing_returns (
  organisation uuid primary key references staff_organisation(id),
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  visited_at timestamptz,
  fault text
);
select foundation_own('publishing_returns');
