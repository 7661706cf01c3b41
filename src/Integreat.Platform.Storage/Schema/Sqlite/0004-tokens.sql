-- Access tokens of accounts: only the SHA-256 of each. Numbers grow and are never used again.
CREATE TABLE access_token (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  hash    TEXT    NOT NULL UNIQUE,
  account TEXT    NOT NULL,
  scopes  TEXT    NOT NULL,
  region  INTEGER,
  created INTEGER NOT NULL,
  used    INTEGER,
  revoked INTEGER
) STRICT;
