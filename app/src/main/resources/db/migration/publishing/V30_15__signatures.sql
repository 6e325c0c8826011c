-- The office's keys. The newest signs; the older ones stay, as what they signed still stands.
create table publishing_key (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  public text not null,
  secret text not null,
  created_at timestamptz not null
);
create index publishing_key_organisation on publishing_key (organisation, id);
select foundation_own('publishing_key');

-- What was signed, word by word as it was signed. Corrected texts get new ones; the old ones stay,
-- so that an old print can be told from a false one.
create table publishing_signature (
  organisation uuid not null references staff_organisation(id),
  code text not null,
  material uuid not null references newsroom_material(id),
  language text not null,
  version bigint not null,
  key uuid not null references publishing_key(id),
  statement text not null,
  signature text not null,
  at timestamptz not null,
  primary key (organisation, code),
  unique (organisation, material, language, version)
);
select foundation_own('publishing_signature');
create function publishing_signature_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what was signed never changes';
end $$;
create trigger publishing_signature_stands before update or delete on publishing_signature
  for each row execute function publishing_signature_stands();
