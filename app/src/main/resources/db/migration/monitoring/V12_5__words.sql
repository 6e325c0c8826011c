-- Folded words of what was said, for the search; items are shared, so one index serves all offices.
alter table monitoring_item add column words tsvector not null default '';
create index monitoring_item_words on monitoring_item using gin (words);
