-- Mailboxes that an office has read to it. The source is that office's alone: its id stands before the address, as with
-- outlets, so that two offices with one box have two sources.
create table monitoring_mailbox (
  source uuid primary key references monitoring_source(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  -- The password, sealed.
  secret text not null,
  senders text[] not null default '{}',
  -- How far it is read; the numbers of letters mean nothing once the folder's validity has changed.
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  -- Visits that have ended within the letter after that one.
  tries int not null default 0,
  -- Letters that were too large or could not be read.
  skipped int not null default 0
);
create index monitoring_mailbox_organisation on monitoring_mailbox (organisation);
select foundation_own('monitoring_mailbox');
