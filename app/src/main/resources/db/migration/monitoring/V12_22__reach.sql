-- How often a post was seen when its channel was last read, and the median of the channel's recent posts.
alter table monitoring_item add column views bigint;
alter table monitoring_source add column median_views bigint;
create index monitoring_item_views on monitoring_item (source, published_at desc) where views is not null;
