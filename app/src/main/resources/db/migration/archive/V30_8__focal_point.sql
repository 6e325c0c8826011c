-- Where the picture's matter lies, as shares of its width and height: what is cut to another shape
-- is cut around it.
alter table archive_asset
  add column focus_x real not null default 0.5,
  add column focus_y real not null default 0.5;
