-- How a mention tells its story, in the form in which tellings are compared, and by what it is found for that.
create table monitoring_telling (
  organisation uuid not null references staff_organisation(id),
  mention uuid primary key references monitoring_mention(id) on delete cascade,
  terms text[] not null,
  told real[] not null,
  shingles int[] not null
);
select foundation_own('monitoring_telling');

create table monitoring_telling_block (
  organisation uuid not null references staff_organisation(id),
  block text not null,
  seen_at timestamptz not null,
  mention uuid not null references monitoring_mention(id) on delete cascade,
  primary key (organisation, block, seen_at, mention)
);
create index monitoring_telling_block_mention on monitoring_telling_block (mention);
select foundation_own('monitoring_telling_block');

-- A title alone parts no two days of prices: stories are recognised by the tables above.
drop table monitoring_story_key;

-- What a person has put into another story, so that it can be undone.
create table monitoring_move (
  id uuid primary key default uuidv7(),
  organisation uuid not null references staff_organisation(id),
  mention uuid not null references monitoring_mention(id) on delete cascade,
  from_story uuid not null references monitoring_story(id),
  to_story uuid not null references monitoring_story(id),
  moved_at timestamptz not null,
  undone_at timestamptz
);
create index monitoring_move_from on monitoring_move (organisation, from_story, moved_at desc);
create index monitoring_move_to on monitoring_move (organisation, to_story, moved_at desc);
create index monitoring_move_mention on monitoring_move (mention, moved_at desc);
select foundation_own('monitoring_move');
