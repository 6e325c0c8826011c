-- What a draft of a kind begins with in this office; without a row it is what the program brings.
create table newsroom_template (
  organisation uuid not null references staff_organisation(id),
  kind text not null,
  headline text not null default '',
  lead text not null default '',
  body text not null default '',
  changed_at timestamptz not null,
  primary key (organisation, kind)
);
select foundation_own('newsroom_template');
