-- The journal. Payloads, outcomes and cards are JSON in UTF-8, kept as the bytes that were written
-- (convert_from(payload, 'UTF8') shows them). Names and keys compare by bytes, as on SQLite.

CREATE TABLE fact (
  stream  text COLLATE "C" NOT NULL,
  version bigint           NOT NULL,
  name    text             NOT NULL,
  payload bytea            NOT NULL,
  at      timestamptz      NOT NULL,
  account text             NOT NULL,
  command text             NOT NULL,
  PRIMARY KEY (stream, version)
);

CREATE TABLE owner (
  stream text COLLATE "C" NOT NULL PRIMARY KEY,
  epoch  bigint           NOT NULL
);

-- Texts under the SHA-256 of their bytes, compressed with Brotli: PostgreSQL need not try again.
CREATE TABLE body (
  hash   text COLLATE "C" NOT NULL PRIMARY KEY,
  bytes  bytea            NOT NULL,
  length integer          NOT NULL
);
ALTER TABLE body ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE claim (
  kind   text COLLATE "C" NOT NULL,
  name   text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  PRIMARY KEY (kind, name)
);

CREATE TABLE card (
  stream   text COLLATE "C" NOT NULL PRIMARY KEY,
  sequence bigint           NOT NULL UNIQUE,
  json     bytea            NOT NULL
);

-- One row. Its lock is held from taking a number to the commit, so that cards become visible in the order of their numbers.
CREATE TABLE card_counter (
  last bigint NOT NULL
);
INSERT INTO card_counter (last) VALUES (0);

CREATE TABLE command (
  stream  text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  id      text COLLATE "C" NOT NULL,
  digest  text             NOT NULL,
  outcome bytea            NOT NULL,
  at      timestamptz      NOT NULL,
  version bigint           NOT NULL,
  PRIMARY KEY (stream, account, id)
);
