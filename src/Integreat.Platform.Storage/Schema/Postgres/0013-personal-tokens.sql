-- Tokens that people have made for their programs: only the SHA-256 of each.
CREATE TABLE account_personal_token (
  id      text COLLATE "C" NOT NULL PRIMARY KEY,
  hash    text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name    text COLLATE "C" NOT NULL,
  scopes  text COLLATE "C" NOT NULL,
  created timestamptz      NOT NULL,
  expires timestamptz      NOT NULL,
  used    timestamptz
);
CREATE UNIQUE INDEX account_personal_token_by_hash ON account_personal_token (hash);
CREATE INDEX account_personal_token_by_account ON account_personal_token (account);
