-- The weekly hours at which posts go out on a channel, by the clock of Tashkent; Monday is 1.
create table publishing_hour (
  organisation uuid not null references staff_organisation(id),
  channel uuid not null references publishing_channel(id),
  day smallint not null check (day between 1 and 7),
  at time not null,
  primary key (channel, day, at)
);
create index publishing_hour_organisation on publishing_hour (organisation);
select foundation_own('publishing_hour');

-- Which hours of a channel are taken.
create index publishing_delivery_channel on publishing_delivery (channel, due_at);
