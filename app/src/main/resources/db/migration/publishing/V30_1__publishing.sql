create table publishing_channel (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  name text not null,
  language text not null,
  settings jsonb not null default '{}',
  secret text,
  active boolean not null default true,
  next_at timestamptz not null default '-infinity',
  paused_until timestamptz not null default '-infinity',
  created_at timestamptz not null
);
create index publishing_channel_organisation on publishing_channel (organisation, created_at);
-- The press centre is one channel of every office.
create unique index publishing_channel_site on publishing_channel (organisation) where kind = 'site';
select foundation_own('publishing_channel');

-- One material on one channel in one language. The row outlives correction and withdrawal, so it
-- can never go out a second time.
create table publishing_delivery (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  channel uuid not null references publishing_channel(id),
  language text not null,
  act text not null,
  state text not null,
  round int not null default 0,
  version bigint not null,
  done_version bigint,
  attempts int not null default 0,
  readings int not null default 0,
  due_at timestamptz not null,
  started_at timestamptz,
  started_version bigint,
  sent_at timestamptz,
  receipt jsonb,
  address text,
  fault text,
  note text not null default '',
  created_by uuid,
  created_at timestamptz not null,
  unique (organisation, material, channel, language)
);
create index publishing_delivery_material on publishing_delivery (organisation, material);
create index publishing_delivery_open on publishing_delivery (organisation, state, due_at);
select foundation_own('publishing_delivery');

-- The address of a material in the press centre, the same in all languages and for ever.
create table publishing_slug (
  organisation uuid not null references staff_organisation(id),
  slug text not null,
  material uuid not null references newsroom_material(id),
  primary key (organisation, slug),
  unique (organisation, material)
);
select foundation_own('publishing_slug');

-- The word as it stands in the press centre. What a reader sees comes from here alone, whatever
-- happens to the material on the desk.
create table publishing_placement (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  material uuid not null references newsroom_material(id),
  language text not null,
  slug text not null,
  kind text not null,
  headline text not null,
  lead text not null,
  body text not null,
  machine boolean not null default false,
  pictures uuid[] not null default '{}',
  regions text[] not null default '{}',
  version bigint not null,
  published_at timestamptz not null,
  corrected_at timestamptz,
  withdrawn_at timestamptz,
  note text not null default '',
  words tsvector not null,
  unique (organisation, material, language),
  unique (organisation, slug, language)
);
create index publishing_placement_list on publishing_placement (organisation, language, published_at desc, id desc);
create index publishing_placement_words on publishing_placement using gin (words);
select foundation_own('publishing_placement');
