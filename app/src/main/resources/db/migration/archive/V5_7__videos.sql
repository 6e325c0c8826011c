-- A video is an asset that lasts: its renditions are those of its poster.
alter table archive_asset add column millis bigint not null default 0;
alter table archive_asset add constraint archive_asset_millis check (millis >= 0);

-- What is said and heard in a video, for those who do not hear it: WebVTT, one file a language.
create table archive_caption (
  organisation uuid not null references staff_organisation(id),
  asset uuid not null references archive_asset(id) on delete cascade,
  language text not null,
  sha256 text not null,
  primary key (asset, language)
);
create index archive_caption_organisation on archive_caption (organisation, asset);
select foundation_own('archive_caption');
