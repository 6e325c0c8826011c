-- Says each change aloud when it is committed, so that pages kept outside the program go at once.
create or replace function website_changed() returns trigger language plpgsql as $$
begin
  insert into website_change as counted (organisation, number)
  values (case when tg_op = 'DELETE' then old.organisation else new.organisation end, 1)
  on conflict (organisation) do update set number = counted.number + 1;
  perform pg_notify('website_changed', '');
  return null;
end $$;
