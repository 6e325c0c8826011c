-- What a material says on one channel in place of its own words. A row belongs to the material's
-- version with which it was approved; what went out can be looked for by it for ever.
create table publishing_wording (
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  channel uuid not null references publishing_channel(id),
  version bigint not null,
  words text not null,
  primary key (material, channel, version)
);
create index publishing_wording_organisation on publishing_wording (organisation, material);
create index publishing_wording_channel on publishing_wording (channel);
select foundation_own('publishing_wording');
