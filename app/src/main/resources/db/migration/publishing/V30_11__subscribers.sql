-- Somebody typed an address; whether it is hers, the letter to it will show. The key of that letter
-- is kept as its hash, and the row goes once it is confirmed or late.
create table publishing_signup (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  email text not null,
  language text not null,
  form text not null,
  key_hash text,
  asked_at timestamptz not null,
  until timestamptz not null,
  unique (organisation, email)
);
create unique index publishing_signup_key on publishing_signup (organisation, key_hash);
create index publishing_signup_until on publishing_signup (organisation, until);
select foundation_own('publishing_signup');

-- Who gets our letters, and the proof that she wanted it: when she asked, on which page, when she
-- confirmed. Nothing else is known of her.
create table publishing_subscriber (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  email text not null,
  language text not null,
  form text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  soft_bounces int not null default 0,
  soft_since timestamptz,
  unique (organisation, email)
);
create index publishing_subscriber_list on publishing_subscriber (organisation, confirmed_at desc, id desc);
select foundation_own('publishing_subscriber');

-- There is one newsletter, in all languages.
create unique index publishing_channel_email on publishing_channel (organisation) where kind = 'email';
