-- A page with a video shows its captions, too.
create constraint trigger website_changed after insert or update or delete on archive_caption
  deferrable initially deferred for each row execute function website_changed();
