-- How a picture looks, so that a copy is known again. Pictures stored before have none until they
-- are stored once more.
alter table archive_asset add column across bigint;
alter table archive_asset add column down bigint;
