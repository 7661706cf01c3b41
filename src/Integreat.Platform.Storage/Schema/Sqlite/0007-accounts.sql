-- Accounts of people, as ASP.NET Core Identity maps them. EF Core only maps these tables, it never makes or changes them: a test compares its
-- model with them. Of a session and of a link that was sent only the SHA-256 is kept, of a recovery code too.
CREATE TABLE account (
  id                  TEXT    NOT NULL PRIMARY KEY,
  email               TEXT    NOT NULL,
  normalized_email    TEXT    NOT NULL,
  email_confirmed     INTEGER NOT NULL,
  name                TEXT    NOT NULL,
  language            TEXT    NOT NULL,
  created             INTEGER NOT NULL,
  password_hash       TEXT,
  security_stamp      TEXT    NOT NULL,
  concurrency_stamp   TEXT    NOT NULL,
  two_factor_enabled  INTEGER NOT NULL,
  last_code_step      INTEGER NOT NULL,
  access_failed_count INTEGER NOT NULL,
  lockout_end         INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_by_email ON account (normalized_email);

-- Who signs in at another place (OpenID Connect), by the name that it has there.
CREATE TABLE account_login (
  login_provider        TEXT NOT NULL,
  provider_key          TEXT NOT NULL,
  provider_display_name TEXT,
  account               TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  PRIMARY KEY (login_provider, provider_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_login_by_account ON account_login (account);

-- The key of an authenticator app, and the recovery codes.
CREATE TABLE account_token (
  account        TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  login_provider TEXT NOT NULL,
  name           TEXT NOT NULL,
  value          TEXT,
  PRIMARY KEY (account, login_provider, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_passkey (
  credential_id BLOB NOT NULL PRIMARY KEY,
  account       TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  data          TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_passkey_by_account ON account_passkey (account);

-- Links that were sent: invitations, and to set a new password.
CREATE TABLE account_link (
  hash    TEXT    NOT NULL PRIMARY KEY,
  account TEXT    NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  purpose TEXT    NOT NULL,
  expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX account_link_by_account ON account_link (account);

CREATE TABLE account_session (
  id      TEXT    NOT NULL PRIMARY KEY,
  hash    TEXT    NOT NULL,
  account TEXT    NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  started INTEGER NOT NULL,
  seen    INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  client  TEXT    NOT NULL,
  pending INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_session_by_hash ON account_session (hash);
CREATE INDEX account_session_by_account ON account_session (account);
CREATE INDEX account_session_by_expiry ON account_session (expires);

-- The keys with which cookies are sealed, shared by all gateways.
CREATE TABLE data_protection_key (
  id            INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  friendly_name TEXT,
  xml           TEXT
) STRICT;
