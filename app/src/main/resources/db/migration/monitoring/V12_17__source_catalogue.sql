-- What an office knows of a source. It stands on the subscription: whom an outlet serves and how much it matters is each
-- office's own judgement, and nobody writes into what two hundred offices share.
alter table monitoring_subscription add column type text not null default '';
alter table monitoring_subscription add column owner text not null default '';
alter table monitoring_subscription add column territory uuid references staff_organisation(id);
alter table monitoring_subscription add column audience bigint;
alter table monitoring_subscription add column language text not null default '';
create index monitoring_subscription_territory on monitoring_subscription (territory);
