-- Addresses of the pictures that the page of an item shows, on other people's sites.
alter table monitoring_item add column pictures text[] not null default '{}';
