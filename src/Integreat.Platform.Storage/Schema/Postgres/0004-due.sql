-- When a stream next has something to do by itself: at most one moment each.

CREATE TABLE due (
  stream text COLLATE "C" NOT NULL PRIMARY KEY,
  at     timestamptz      NOT NULL
);

CREATE INDEX due_at ON due (at);
