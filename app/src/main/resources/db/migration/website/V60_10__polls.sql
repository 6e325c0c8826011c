-- Below a poll its page shows how people voted.
create constraint trigger website_changed after insert or update or delete on publishing_poll
  deferrable initially deferred for each row execute function website_changed();
