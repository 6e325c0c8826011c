-- Whose alone a source is, as it is typed in or read with that office's own rights; null is everybody's. Its address begins
-- with the office, so that two offices that read one page have a source each, and what it brings is the office's own.
alter table monitoring_source add column organisation uuid references staff_organisation(id);
update monitoring_source set organisation = split_part(address, '/', 1)::uuid where kind in ('manual', 'mailbox');
create index monitoring_source_organisation on monitoring_source (organisation);

create function monitoring_source_at_home() returns trigger language plpgsql as $$
begin
  if exists (select from monitoring_source s where s.id = new.source and s.organisation <> new.organisation) then
    raise exception 'a source of another organisation' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger at_home before insert or update of source, organisation on monitoring_subscription
  for each row execute function monitoring_source_at_home();

-- The sealed access token by which a page is read, and who brought it last. It goes when the office stops watching the page.
create table monitoring_facebook (
  source uuid primary key,
  organisation uuid not null references staff_organisation(id),
  secret text not null,
  set_by uuid references staff_person(id),
  set_at timestamptz not null,
  foreign key (organisation, source) references monitoring_subscription (organisation, source) on delete cascade
);
create index monitoring_facebook_organisation on monitoring_facebook (organisation, source);
create index monitoring_facebook_set_by on monitoring_facebook (set_by);
select foundation_own('monitoring_facebook');
