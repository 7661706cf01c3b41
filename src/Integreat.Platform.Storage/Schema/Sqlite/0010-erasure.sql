-- Which stream has erased which text. A text is gone when every stream that names it has erased it.

CREATE TABLE erasure (
  stream TEXT NOT NULL,
  hash   TEXT NOT NULL,
  PRIMARY KEY (stream, hash)
) STRICT, WITHOUT ROWID;
