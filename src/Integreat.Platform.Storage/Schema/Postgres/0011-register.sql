-- The official register of municipalities and districts; replaced as a whole. Degrees are kept in millionths.
CREATE TABLE municipality (
  ags         text COLLATE "C" NOT NULL PRIMARY KEY,
  name        text             NOT NULL,
  search      text COLLATE "C" NOT NULL,
  kind        text             NOT NULL,
  postal_code text COLLATE "C" NOT NULL,
  latitude    bigint,
  longitude   bigint,
  south       bigint,
  west        bigint,
  north       bigint,
  east        bigint,
  hectares    bigint,
  population  bigint
);
CREATE INDEX municipality_by_search ON municipality (search);
CREATE INDEX municipality_by_postal_code ON municipality (postal_code);
