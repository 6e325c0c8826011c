-- Pages of the office's own making: about the district, leaders, questions people ask, pictures.
create table website_section (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  word text not null,
  kind text not null,
  title jsonb not null,
  body jsonb not null,
  in_menu boolean not null default true,
  shown boolean not null default false,
  position int not null,
  version bigint not null default 1,
  review_every int not null,
  review_by date not null,
  changed_at timestamptz not null,
  removed_at timestamptz,
  words tsvector not null default ''
);
-- An address is free again once its page is removed.
create unique index website_section_word on website_section (organisation, word) where removed_at is null;
select foundation_own('website_section');

-- A leader, a question with its answer, or a picture: what stands in a section one after another.
create table website_entry (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  section uuid not null references website_section(id),
  title jsonb not null,
  post jsonb not null,
  body jsonb not null,
  reception jsonb not null,
  phone text not null,
  email text not null,
  picture uuid,
  position int not null,
  removed_at timestamptz
);
create index website_entry_section on website_entry (organisation, section, position);
select foundation_own('website_entry');

-- What everybody must see first, on each page, until a time.
create table website_banner (
  organisation uuid primary key references staff_organisation(id),
  level text not null,
  words jsonb not null,
  link text not null,
  until timestamptz not null
);
select foundation_own('website_banner');
