-- The journal. Payloads, outcomes and cards are JSON in UTF-8, kept as bytes; times are microseconds since 1970-01-01 UTC.

CREATE TABLE fact (
  stream  TEXT    NOT NULL,
  version INTEGER NOT NULL,
  name    TEXT    NOT NULL,
  payload BLOB    NOT NULL,
  at      INTEGER NOT NULL,
  account TEXT    NOT NULL,
  command TEXT    NOT NULL,
  PRIMARY KEY (stream, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE owner (
  stream TEXT    NOT NULL PRIMARY KEY,
  epoch  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Texts under the SHA-256 of their bytes, compressed with Brotli.
CREATE TABLE body (
  hash   TEXT    NOT NULL PRIMARY KEY,
  bytes  BLOB    NOT NULL,
  length INTEGER NOT NULL
) STRICT;

CREATE TABLE claim (
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL,
  stream TEXT NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  stream   TEXT    NOT NULL PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  json     BLOB    NOT NULL
) STRICT;

CREATE TABLE command (
  stream  TEXT    NOT NULL,
  account TEXT    NOT NULL,
  id      TEXT    NOT NULL,
  digest  TEXT    NOT NULL,
  outcome BLOB    NOT NULL,
  at      INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (stream, account, id)
) STRICT, WITHOUT ROWID;
