-- What readers say about regions and what is in them. Numbers grow and are never used again.
CREATE TABLE feedback (
  number    INTEGER PRIMARY KEY AUTOINCREMENT,
  id        TEXT    NOT NULL UNIQUE,
  region    INTEGER NOT NULL,
  language  TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  item      INTEGER,
  subject   TEXT    NOT NULL,
  rating    INTEGER,
  comment   TEXT    NOT NULL,
  technical INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  unread    INTEGER NOT NULL DEFAULT 1,
  archived  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX feedback_by_region ON feedback (region, number);
