-- Orleans membership: who belongs to a cluster of several processes, and how the provider reads and writes that. All moments come from the
-- silos, none from this server.

CREATE TABLE cluster (
  cluster_id text    NOT NULL PRIMARY KEY,
  version    integer NOT NULL
);

CREATE TABLE cluster_member (
  cluster_id  text        NOT NULL REFERENCES cluster ON DELETE CASCADE,
  address     text        NOT NULL,
  port        integer     NOT NULL,
  generation  integer     NOT NULL,
  silo_name   text        NOT NULL,
  host_name   text        NOT NULL,
  status      integer     NOT NULL, -- 3 is active, 6 is dead
  proxy_port  integer     NOT NULL,
  started     timestamptz NOT NULL,
  alive       timestamptz NOT NULL,
  suspicions  text,
  PRIMARY KEY (cluster_id, address, port, generation)
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', '
  WITH inserted AS (
    INSERT INTO cluster (cluster_id, version) VALUES (@DeploymentId, 0)
    ON CONFLICT DO NOTHING
    RETURNING cluster_id
  )
  SELECT count(*) FROM inserted'),

-- A cluster without members is one row without a member; version and members are of one moment.
('MembershipReadAllKey', '
  SELECT c.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspicions AS "SuspectTimes",
    m.started AS "StartTime", m.alive AS "IAmAliveTime"
  FROM cluster c
  LEFT JOIN cluster_member m ON m.cluster_id = c.cluster_id
  WHERE c.cluster_id = @DeploymentId'),

('MembershipReadRowKey', '
  SELECT c.version AS "Version", m.address AS "Address", m.port AS "Port", m.generation AS "Generation", m.silo_name AS "SiloName",
    m.host_name AS "HostName", m.status AS "Status", m.proxy_port AS "ProxyPort", m.suspicions AS "SuspectTimes",
    m.started AS "StartTime", m.alive AS "IAmAliveTime"
  FROM cluster c
  LEFT JOIN cluster_member m
    ON m.cluster_id = c.cluster_id AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
  WHERE c.cluster_id = @DeploymentId'),

-- The version''s row serialises all writers: who waited for it looks at the version again and finds that it has come too late.
('InsertMembershipKey', '
  WITH turn AS (
    UPDATE cluster
    SET version = version + 1
    WHERE cluster_id = @DeploymentId AND version = @Version AND NOT EXISTS (
      SELECT FROM cluster_member
      WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster_id
  ), inserted AS (
    INSERT INTO cluster_member (
      cluster_id, address, port, generation, silo_name, host_name, status, proxy_port, started, alive)
    SELECT cluster_id, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    FROM turn
    RETURNING cluster_id
  )
  SELECT count(*) FROM inserted'),

('UpdateMembershipKey', '
  WITH turn AS (
    UPDATE cluster
    SET version = version + 1
    WHERE cluster_id = @DeploymentId AND version = @Version AND EXISTS (
      SELECT FROM cluster_member
      WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING cluster_id
  ), updated AS (
    UPDATE cluster_member m
    SET status = @Status, suspicions = @SuspectTimes, alive = @IAmAliveTime
    FROM turn
    WHERE m.cluster_id = turn.cluster_id AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    RETURNING m.cluster_id
  )
  SELECT count(*) FROM updated'),

('UpdateIAmAlivetimeKey', '
  UPDATE cluster_member
  SET alive = @IAmAliveTime
  WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('GatewaysQueryKey', '
  SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation"
  FROM cluster_member
  WHERE cluster_id = @DeploymentId AND status = @Status AND proxy_port > 0'),

('DeleteMembershipTableEntriesKey', '
  DELETE FROM cluster WHERE cluster_id = @DeploymentId'),

-- Only the dead go: whoever is not active yet may be about to join.
('CleanupDefunctSiloEntriesKey', '
  DELETE FROM cluster_member
  WHERE cluster_id = @DeploymentId AND status = 6 AND started < @IAmAliveTime AND alive < @IAmAliveTime'),

('CleanupDefunctSiloEntryKey', '
  DELETE FROM cluster_member
  WHERE cluster_id = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
    AND status = 6 AND started = @StartTime AND alive = @IAmAliveTime
    AND coalesce(suspicions, '''') = coalesce(@SuspectTimes, '''')');
