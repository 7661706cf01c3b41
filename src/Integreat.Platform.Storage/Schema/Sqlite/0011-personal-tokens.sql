-- Tokens that people have made for their programs: only the SHA-256 of each.
CREATE TABLE account_personal_token (
  id      TEXT    NOT NULL PRIMARY KEY,
  hash    TEXT    NOT NULL,
  account TEXT    NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name    TEXT    NOT NULL,
  scopes  TEXT    NOT NULL,
  created INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  used    INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_personal_token_by_hash ON account_personal_token (hash);
CREATE INDEX account_personal_token_by_account ON account_personal_token (account);
