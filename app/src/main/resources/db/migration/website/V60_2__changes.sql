-- How often anything that the press centre shows was changed: a page that was kept with the same
-- number is still true. The number tells nothing else, so every node reads it without ceremony.
create table website_change (
  organisation uuid primary key,
  number bigint not null
);
select foundation_share('website_change');

-- Counts at the end of the transaction, so that nobody who works waits for anybody else's end.
create function website_changed() returns trigger language plpgsql as $$
begin
  insert into website_change as counted (organisation, number)
  values (case when tg_op = 'DELETE' then old.organisation else new.organisation end, 1)
  on conflict (organisation) do update set number = counted.number + 1;
  return null;
end $$;

do $$
declare
  shown text;
begin
  foreach shown in array array['website_section', 'website_entry', 'website_banner', 'publishing_placement',
    'publishing_signature', 'publishing_channel', 'newsroom_region', 'archive_asset'] loop
    execute format(
      'create constraint trigger website_changed after insert or update or delete on %I
         deferrable initially deferred for each row execute function website_changed()', shown);
  end loop;
end $$;
