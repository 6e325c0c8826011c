-- A picture with what a press service must know about it: who made it, what it shows. The files
-- lie in the storage under the SHA-256 of their content.
create table archive_asset (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  width int not null,
  height int not null,
  file_name text not null default '',
  alt jsonb not null default '{}',
  credit text not null default '',
  taken_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  unique (organisation, sha256)
);
create index archive_asset_organisation on archive_asset (organisation, created_at desc, id desc);
select foundation_own('archive_asset');

create table archive_rendition (
  organisation uuid not null references staff_organisation(id),
  asset uuid not null references archive_asset(id) on delete cascade,
  width int not null,
  height int not null,
  sha256 text not null,
  primary key (asset, width)
);
create index archive_rendition_organisation on archive_rendition (organisation, asset);
select foundation_own('archive_rendition');
