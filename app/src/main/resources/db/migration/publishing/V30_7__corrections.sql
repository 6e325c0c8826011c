-- What was corrected in a word that is out, one entry a correction: readers see all of them.
alter table publishing_placement add column corrections jsonb not null default '[]';
