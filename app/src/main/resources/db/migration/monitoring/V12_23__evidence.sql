-- What a page said when it mattered. The files lie in the storage under their SHA-256; what is kept is never changed.
create table monitoring_evidence (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  mention uuid not null references monitoring_mention(id),
  reason text not null,
  state text not null,
  asked_at timestamptz not null,
  fault text,
  fetched_at timestamptz,
  address text not null default '',
  status int not null default 0,
  picture text not null default '',
  files jsonb not null default '[]',
  manifest text not null default ''
);
create index monitoring_evidence_mention on monitoring_evidence (organisation, mention, asked_at desc);
-- A case or an alert wants it once; people may want it again, but wait for the one that is under way.
create unique index monitoring_evidence_critical on monitoring_evidence (mention) where reason <> 'hand';
create unique index monitoring_evidence_wanted on monitoring_evidence (mention) where state = 'wanted';
select foundation_own('monitoring_evidence');

create function monitoring_evidence_kept() returns trigger language plpgsql as $$
begin
  raise exception 'evidence that is kept is never changed' using errcode = 'check_violation';
end $$;
create trigger kept before update or delete on monitoring_evidence
  for each row when (old.state = 'kept') execute function monitoring_evidence_kept();
