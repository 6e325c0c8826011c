-- What a source's own history says: how often it usually brings something, and when silence would be longer than it ever
-- is. Null until there is enough of a history.
alter table monitoring_source add column usual_seconds int;
alter table monitoring_source add column silent_at timestamptz;
