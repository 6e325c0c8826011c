-- Which topics were changed, in order: each node keeps their queries in memory and reads on from where it was.
create table monitoring_topic_change (
  id bigint generated always as identity primary key,
  name text not null
);
select foundation_share('monitoring_topic_change');
