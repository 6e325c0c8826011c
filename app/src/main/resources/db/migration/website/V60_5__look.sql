-- The office's own colour and emblem. Null is ours.
create table website_look (
  organisation uuid primary key references staff_organisation(id),
  colour text,
  emblem uuid
);
select foundation_own('website_look');
create constraint trigger website_changed after insert or update or delete on website_look
  deferrable initially deferred for each row execute function website_changed();
