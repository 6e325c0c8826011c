-- A page shows a picture in all its sizes, and a video behind its poster, which may be changed.
create constraint trigger website_changed after insert or update or delete on archive_rendition
  deferrable initially deferred for each row execute function website_changed();
