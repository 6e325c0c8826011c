-- A case is called by its number. Row-level security is forced on its owner, too: it rests while
-- the cases of all organisations are numbered.
create table reaction_numbering (
  organisation uuid primary key references staff_organisation(id),
  last int not null
);
alter table reaction_case add column number int;
alter table reaction_case no force row level security;
update reaction_case c set number = n.number
from (select id, row_number() over (partition by organisation order by opened_at, id) as number from reaction_case) n
where n.id = c.id;
insert into reaction_numbering select organisation, max(number) from reaction_case group by organisation;
alter table reaction_case force row level security;
alter table reaction_case alter column number set not null;
create unique index reaction_case_number on reaction_case (organisation, number);
select foundation_own('reaction_numbering');

-- A merged case keeps its number and all that is its own; the other shows it as its own. So taking
-- it back moves nothing.
alter table reaction_case add column merged_into uuid references reaction_case(id);
create index reaction_case_merged on reaction_case (organisation, merged_into) where merged_into is not null;

-- Mentions that were added to a case by hand, with their stories: another story of the same problem.
create table reaction_joined (
  organisation uuid not null references staff_organisation(id),
  case_id uuid not null references reaction_case(id) on delete cascade,
  mention uuid not null references monitoring_mention(id),
  story uuid not null references monitoring_story(id),
  joined_at timestamptz not null,
  joined_by uuid,
  primary key (case_id, mention)
);
create index reaction_joined_story on reaction_joined (organisation, story);
select foundation_own('reaction_joined');
