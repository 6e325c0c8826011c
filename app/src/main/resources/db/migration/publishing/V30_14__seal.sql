-- The key with which letters are signed. It is sealed with the key of the home; what the domain's
-- records must say of it is public.
create table publishing_seal (
  organisation uuid primary key references staff_organisation(id),
  domain text not null,
  selector text not null,
  private_key text not null,
  public_key text not null,
  made_at timestamptz not null,
  used boolean not null default false
);
select foundation_own('publishing_seal');
