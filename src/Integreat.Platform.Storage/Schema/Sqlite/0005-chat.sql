-- Which ticket of a help desk a device talks in; with no desk: what holds for the device at all of them. Of a device only the SHA-256 is kept, of a message nothing but one on its way.
CREATE TABLE chat (
  region   INTEGER NOT NULL,
  device   TEXT    NOT NULL,
  language TEXT    NOT NULL,
  desk     TEXT    NOT NULL,
  ticket   INTEGER,
  started  INTEGER,
  consent  INTEGER,
  tester   INTEGER,
  mark     TEXT,
  digest   TEXT,
  sent     INTEGER,
  used     INTEGER NOT NULL,
  PRIMARY KEY (region, device, desk)
) STRICT, WITHOUT ROWID;
CREATE INDEX chat_by_ticket ON chat (region, ticket);
CREATE INDEX chat_by_use ON chat (used);

-- Secrets of the regions' help desks: the token that is shown to the desk, and the SHA-256 of the one that the desk shows.
CREATE TABLE help_desk (
  region       INTEGER NOT NULL PRIMARY KEY,
  access_token TEXT    NOT NULL,
  webhook_hash TEXT    NOT NULL
) STRICT;
CREATE INDEX help_desk_by_webhook ON help_desk (webhook_hash);
