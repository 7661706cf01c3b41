-- Orleans grain storage: a table of ours, and the catalogue in which the provider looks up how to use it. A text of the
-- catalogue opens no transaction and runs no PRAGMA: its connection goes back to a pool, and every row counts as an answer.

CREATE TABLE grain_state (
  grain_id_hash   INTEGER NOT NULL,
  grain_type_hash INTEGER NOT NULL,
  grain_id_n0     INTEGER NOT NULL,
  grain_id_n1     INTEGER NOT NULL,
  grain_type      TEXT    NOT NULL,
  grain_id_ext    TEXT,
  service_id      TEXT    NOT NULL,
  payload         BLOB,
  version         INTEGER NOT NULL,
  modified        TEXT    NOT NULL
) STRICT;

-- All seven parts of the key, and "no extension" is a value like any other: two first writes can never both succeed.
CREATE UNIQUE INDEX grain_state_key ON grain_state (
  grain_id_hash, grain_type_hash, grain_id_n0, grain_id_n1, grain_type, service_id, (grain_id_ext IS NULL), ifnull(grain_id_ext, '')
);

CREATE TABLE OrleansQuery (
  QueryKey  TEXT NOT NULL PRIMARY KEY,
  QueryText TEXT NOT NULL
) STRICT;

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
  SELECT payload AS PayloadBinary, version AS Version
  FROM grain_state
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND (grain_id_ext IS NULL) = (@GrainIdExtensionString IS NULL) AND ifnull(grain_id_ext, '''') = ifnull(@GrainIdExtensionString, '''')'),

-- Only one of the two statements can act: the first needs a version, the second none.
('WriteToStorageKey', '
  UPDATE grain_state
  SET payload = @PayloadBinary, version = version + 1, modified = datetime(''now'')
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND (grain_id_ext IS NULL) = (@GrainIdExtensionString IS NULL) AND ifnull(grain_id_ext, '''') = ifnull(@GrainIdExtensionString, '''')
    AND version = @GrainStateVersion
  RETURNING version AS NewGrainStateVersion;
  INSERT INTO grain_state (
    grain_id_hash, grain_type_hash, grain_id_n0, grain_id_n1, grain_type, grain_id_ext, service_id, payload, version, modified)
  SELECT @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, 1, datetime(''now'')
  WHERE @GrainStateVersion IS NULL
  ON CONFLICT DO NOTHING
  RETURNING version AS NewGrainStateVersion'),

('ClearStorageKey', '
  UPDATE grain_state
  SET payload = NULL, version = version + 1, modified = datetime(''now'')
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND (grain_id_ext IS NULL) = (@GrainIdExtensionString IS NULL) AND ifnull(grain_id_ext, '''') = ifnull(@GrainIdExtensionString, '''')
    AND version = @GrainStateVersion
  RETURNING version AS NewGrainStateVersion'),

('DeleteStorageKey', '
  DELETE FROM grain_state
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId
    AND (grain_id_ext IS NULL) = (@GrainIdExtensionString IS NULL) AND ifnull(grain_id_ext, '''') = ifnull(@GrainIdExtensionString, '''')
    AND version = @GrainStateVersion
  RETURNING version + 1 AS NewGrainStateVersion');
