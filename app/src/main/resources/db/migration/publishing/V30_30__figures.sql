-- When a delivery's channel is asked next how it was seen and answered; null once it is asked no
-- more.
create table publishing_counting (
  delivery uuid primary key references publishing_delivery(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  due_at timestamptz,
  tries int not null default 0
);
create index publishing_counting_due on publishing_counting (organisation, due_at) where due_at is not null;
select foundation_own('publishing_counting');

-- What the channel told, each time it was asked. What it does not tell has no row.
create table publishing_figure (
  organisation uuid not null references staff_organisation(id),
  delivery uuid not null references publishing_delivery(id) on delete cascade,
  read_at timestamptz not null,
  measure text not null,
  number bigint not null,
  rounded boolean not null,
  primary key (delivery, read_at, measure)
);
create index publishing_figure_organisation on publishing_figure (organisation, delivery);
select foundation_own('publishing_figure');
