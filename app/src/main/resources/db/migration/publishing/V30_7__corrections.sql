-- What was corrected in a word that is out, one entry a correction: readers see all of them.
alter table publishing_placement add column corrections jsonb not null default '[]';
-- One material in all its languages, for the switch of languages and for the maps of the site.
create index publishing_placement_slug on publishing_placement (organisation, slug);
