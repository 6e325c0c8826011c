-- What an alert about many mentions says: where it rose, since when, by which mentions, who spread the same together.
alter table monitoring_alert
  add column source_class text,
  add column slow boolean not null default false,
  add column first_at timestamptz,
  add column mentions uuid[] not null default '{}',
  add column evidence jsonb not null default '[]';
update monitoring_alert set mentions = array[mention] where mention is not null;
