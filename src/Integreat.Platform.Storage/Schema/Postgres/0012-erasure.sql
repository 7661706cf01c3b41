-- Which stream has erased which text. A text is gone when every stream that names it has erased it.

CREATE TABLE erasure (
  stream text COLLATE "C" NOT NULL,
  hash   text COLLATE "C" NOT NULL,
  PRIMARY KEY (stream, hash)
);
