-- Access tokens of accounts: only the SHA-256 of each. Numbers grow and are never used again.
CREATE TABLE access_token (
  number  bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  hash    text COLLATE "C" NOT NULL UNIQUE,
  account text COLLATE "C" NOT NULL,
  scopes  text COLLATE "C" NOT NULL,
  region  bigint,
  created timestamptz      NOT NULL,
  used    timestamptz,
  revoked timestamptz
);
