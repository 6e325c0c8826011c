-- A material that stays true goes to a channel again and again; each time is an occasion of its own,
-- and on each occasion it goes out once.
alter table publishing_delivery add column occasion int not null default 0;
alter table publishing_delivery drop constraint publishing_delivery_organisation_material_channel_language_key;
alter table publishing_delivery add constraint publishing_delivery_once
  unique (organisation, material, channel, language, occasion);

-- In which rhythm a material goes to a channel again, by the clock of Tashkent; Monday is 1. Without
-- weekdays any day will do, without an hour the channel's next free one. The row outlives its stop,
-- so that no number of an occasion is used twice.
create table publishing_rhythm (
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  channel uuid not null references publishing_channel(id),
  every_days int not null check (every_days between 1 and 366),
  weekdays int[] not null,
  at time,
  until date,
  next_at timestamptz not null,
  occasion int not null default 0,
  stopped_at timestamptz,
  stopped_for text,
  primary key (organisation, material, channel)
);
create index publishing_rhythm_due on publishing_rhythm (organisation, next_at) where stopped_at is null;
create index publishing_rhythm_channel on publishing_rhythm (channel);
select foundation_own('publishing_rhythm');
