alter table archive_asset add column words tsvector not null default '';
