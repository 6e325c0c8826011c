-- The key by which push services know the office; browsers subscribe to it. Its secret part is sealed
-- with the key of the home.
create table publishing_push_key (
  organisation uuid primary key references staff_organisation(id),
  public text not null,
  secret text not null,
  made_at timestamptz not null
);
select foundation_own('publishing_push_key');

-- Browsers whose readers want our notices: where and for whose eyes one is sealed, and in which
-- language. Who reads there nobody knows. The row goes once the browser's service knows it no more.
create table publishing_browser (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  endpoint text not null,
  host text not null,
  key text not null,
  auth text not null,
  language text not null,
  created_at timestamptz not null,
  unique (organisation, endpoint)
);
create index publishing_browser_language on publishing_browser (organisation, language);
select foundation_own('publishing_browser');

-- One word to all browsers of a language: the material itself, and afterwards that its words were
-- corrected or that it was withdrawn. What became of the single ones is counted here and kept nowhere.
create table publishing_notice (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  language text not null,
  act text not null,
  version bigint not null,
  title text not null,
  body text not null,
  path text not null,
  created_at timestamptz not null,
  taken bigint not null default 0,
  gone bigint not null default 0,
  failed bigint not null default 0
);
create unique index publishing_notice_once on publishing_notice (organisation, material, language)
  where act = 'publish';
create unique index publishing_notice_after on publishing_notice (organisation, material, language, act, version);
select foundation_own('publishing_notice');

-- Browsers that do not have a notice yet.
create table publishing_notice_browser (
  notice uuid not null references publishing_notice(id) on delete cascade,
  browser uuid not null references publishing_browser(id) on delete cascade,
  organisation uuid not null references staff_organisation(id),
  due_at timestamptz not null,
  attempts int not null default 0,
  primary key (notice, browser)
);
create index publishing_notice_browser_due on publishing_notice_browser (notice, due_at);
create index publishing_notice_browser_browser on publishing_notice_browser (browser);
select foundation_own('publishing_notice_browser');

-- There is one such channel, in all languages.
create unique index publishing_channel_push on publishing_channel (organisation) where kind = 'push';
