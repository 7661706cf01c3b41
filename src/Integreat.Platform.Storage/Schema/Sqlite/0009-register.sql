-- The official register of municipalities and districts; replaced as a whole. Degrees are kept in millionths.
CREATE TABLE municipality (
  ags         TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL,
  search      TEXT NOT NULL,
  kind        TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  latitude    INTEGER,
  longitude   INTEGER,
  south       INTEGER,
  west        INTEGER,
  north       INTEGER,
  east        INTEGER,
  hectares    INTEGER,
  population  INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX municipality_by_search ON municipality (search);
CREATE INDEX municipality_by_postal_code ON municipality (postal_code);
