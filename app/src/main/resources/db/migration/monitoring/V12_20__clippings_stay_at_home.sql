-- Items lie among what all share, and a search over them must be able to begin with their index of words, which no row-level policy lets it.
-- What keeps a clipping at home is that items are read through mentions, and that no other office can have a mention of it.
create function monitoring_mention_at_home() returns trigger language plpgsql as $$
begin
  if exists (select from monitoring_item i where i.id = new.item and i.organisation <> new.organisation) then
    raise exception 'a clipping of another organisation' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger at_home before insert or update of item, organisation on monitoring_mention
  for each row execute function monitoring_mention_at_home();
