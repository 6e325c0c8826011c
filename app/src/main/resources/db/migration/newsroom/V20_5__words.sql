-- A material as the search sees it, one row a language. An index over the words would not be used:
-- row-level security looks at the organisation first, and one office has few enough.
create table newsroom_words (
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id) on delete cascade,
  language text not null,
  title text not null,
  text text not null,
  words tsvector not null,
  primary key (material, language)
);
create index newsroom_words_organisation on newsroom_words (organisation, material);
select foundation_own('newsroom_words');
