-- Which ticket of a help desk a device talks in; with no desk: what holds for the device at all of them. Of a device only the SHA-256 is kept, of a message nothing but one on its way.
CREATE TABLE chat (
  region   bigint           NOT NULL,
  device   text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  desk     text COLLATE "C" NOT NULL,
  ticket   bigint,
  started  timestamptz,
  consent  boolean,
  tester   boolean,
  mark     text COLLATE "C",
  digest   text COLLATE "C",
  sent     timestamptz,
  used     timestamptz      NOT NULL,
  PRIMARY KEY (region, device, desk)
);
CREATE INDEX chat_by_ticket ON chat (region, ticket);
CREATE INDEX chat_by_use ON chat (used);

-- Secrets of the regions' help desks: the token that is shown to the desk, and the SHA-256 of the one that the desk shows.
CREATE TABLE help_desk (
  region       bigint           NOT NULL PRIMARY KEY,
  access_token text             NOT NULL,
  webhook_hash text COLLATE "C" NOT NULL
);
CREATE INDEX help_desk_by_webhook ON help_desk (webhook_hash);
