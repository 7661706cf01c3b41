-- Orleans grain storage: a table of ours, and the catalogue in which the provider looks up how to use it.

CREATE TABLE grain_state (
  grain_id_hash   integer     NOT NULL,
  grain_type_hash integer     NOT NULL,
  grain_id_n0     bigint      NOT NULL,
  grain_id_n1     bigint      NOT NULL,
  grain_type      text        NOT NULL,
  grain_id_ext    text,
  service_id      text        NOT NULL,
  payload         bytea,
  version         integer     NOT NULL,
  modified        timestamptz NOT NULL,
  -- "No extension" is a value like any other: two first writes can never both succeed.
  CONSTRAINT grain_state_key UNIQUE NULLS NOT DISTINCT
    (grain_id_hash, grain_type_hash, grain_id_n0, grain_id_n1, grain_type, service_id, grain_id_ext)
);

CREATE TABLE OrleansQuery (
  QueryKey  text NOT NULL PRIMARY KEY,
  QueryText text NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('ReadFromStorageKey', '
  SELECT payload AS PayloadBinary, version AS Version
  FROM grain_state
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId AND grain_id_ext IS NOT DISTINCT FROM @GrainIdExtensionString'),

-- Only one half can act: the update needs a version, the insert none.
('WriteToStorageKey', '
  WITH updated AS (
    UPDATE grain_state
    SET payload = @PayloadBinary, version = version + 1, modified = now()
    WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
      AND grain_type = @GrainTypeString AND service_id = @ServiceId AND grain_id_ext IS NOT DISTINCT FROM @GrainIdExtensionString
      AND version = @GrainStateVersion
    RETURNING version
  ), inserted AS (
    INSERT INTO grain_state (
      grain_id_hash, grain_type_hash, grain_id_n0, grain_id_n1, grain_type, grain_id_ext, service_id, payload, version, modified)
    SELECT @GrainIdHash, @GrainTypeHash, @GrainIdN0, @GrainIdN1, @GrainTypeString, @GrainIdExtensionString, @ServiceId, @PayloadBinary, 1, now()
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version
  )
  SELECT version AS NewGrainStateVersion FROM updated
  UNION ALL
  SELECT version FROM inserted'),

('ClearStorageKey', '
  UPDATE grain_state
  SET payload = NULL, version = version + 1, modified = now()
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId AND grain_id_ext IS NOT DISTINCT FROM @GrainIdExtensionString
    AND version = @GrainStateVersion
  RETURNING version AS NewGrainStateVersion'),

('DeleteStorageKey', '
  DELETE FROM grain_state
  WHERE grain_id_hash = @GrainIdHash AND grain_type_hash = @GrainTypeHash AND grain_id_n0 = @GrainIdN0 AND grain_id_n1 = @GrainIdN1
    AND grain_type = @GrainTypeString AND service_id = @ServiceId AND grain_id_ext IS NOT DISTINCT FROM @GrainIdExtensionString
    AND version = @GrainStateVersion
  RETURNING version + 1 AS NewGrainStateVersion');
