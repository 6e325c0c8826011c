-- How often a page was read on a day here and by about how many; '' is the whole press centre. Nobody is told apart.
create table website_visit (
  organisation uuid not null references staff_organisation(id),
  day date not null,
  path text not null,
  views bigint not null,
  visitors bigint not null,
  primary key (organisation, day, path)
);
create index website_visit_path on website_visit (organisation, path);
select foundation_own('website_visit');

-- From which hosts people came.
create table website_referrer (
  organisation uuid not null references staff_organisation(id),
  day date not null,
  host text not null,
  views bigint not null,
  primary key (organisation, day, host)
);
select foundation_own('website_referrer');
