-- When a stream next has something to do by itself: at most one moment each, in microseconds since 1970-01-01 UTC.

CREATE TABLE due (
  stream TEXT    NOT NULL PRIMARY KEY,
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX due_at ON due (at);
