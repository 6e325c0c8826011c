-- The part of a page that is watched, as a CSS selector; '' where the program finds it anew each time. Two parts of one
-- page are two sources, so that nobody's choice changes what another office hears.
alter table monitoring_source add column region text not null default '';
alter table monitoring_source drop constraint monitoring_source_kind_address_key;
alter table monitoring_source add unique (kind, address, region);
