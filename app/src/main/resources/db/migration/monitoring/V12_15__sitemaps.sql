-- The parts of a sitemap's index that the next visits read, one a visit, so that the pause between visits holds.
alter table monitoring_source add column ahead text[] not null default '{}';
