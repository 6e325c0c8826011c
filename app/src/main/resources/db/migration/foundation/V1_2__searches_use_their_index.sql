-- Row-level security lets only functions that tell nothing beyond their result look at rows before it has; of
-- all others it must fear that their errors tell. Whether a text holds words is such a function, but PostgreSQL
-- does not say so of it, and a search would read each text of the office instead of the index over the words.
do $$
begin
  alter function pg_catalog.ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  -- A server of somebody else's, whose owner may do it: searches are slower there, and right.
  raise notice 'ts_match_vq(tsvector, tsquery) could not be marked as leakproof';
end $$;
