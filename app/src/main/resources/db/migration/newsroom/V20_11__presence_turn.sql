-- The words of a page overtake each other on their way: each has its turn, and a page that closed
-- keeps its row until it is swept, so that a word from before does not bring it back.
alter table newsroom_presence
  add column turn integer not null default 0,
  add column closed boolean not null default false;
