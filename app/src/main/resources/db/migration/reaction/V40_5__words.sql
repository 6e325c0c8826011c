alter table reaction_case add column words tsvector not null default '';
