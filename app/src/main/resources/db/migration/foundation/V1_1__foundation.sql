-- Row-level security for organisations, from the first table on. The program works under the role
-- minbar_app, which owns nothing; each of its transactions names the organisation it works for.
grant usage on schema public to minbar_app;

create function foundation_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('minbar.organisation', true), '')::uuid;

-- Ends the creation of a table that belongs to an organisation.
create function foundation_own(owned regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', owned);
  execute format('alter table %s force row level security', owned);
  execute format(
    'create policy own on %s using (organisation = foundation_organisation()) with check (organisation = foundation_organisation())',
    owned);
  execute format('grant select, insert, update, delete on %s to minbar_app', owned);
end $$;

-- Ends the creation of a table that all organisations share.
create function foundation_share(shared regclass) returns void language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to minbar_app', shared);
end $$;

-- Later work, kept by db-scheduler; the columns are its own.
create table foundation_task (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index foundation_task_due on foundation_task (execution_time);
create index foundation_task_heartbeat on foundation_task (last_heartbeat);
select foundation_share('foundation_task');

-- News between rooms that has not been heard yet; the columns are Spring Modulith's.
create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index event_publication_event on event_publication using hash (serialized_event);
create index event_publication_completed on event_publication (completion_date);
select foundation_share('event_publication');

-- Answers of creates that came with an Idempotency-Key, so that a repeated call changes nothing.
create table foundation_idempotency (
  organisation uuid not null,
  person uuid not null,
  key text not null,
  request text not null,
  status int,
  location text,
  body text,
  created_at timestamptz not null,
  primary key (organisation, person, key)
);
select foundation_own('foundation_idempotency');
