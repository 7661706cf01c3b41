-- What readers say about regions and what is in them. Numbers grow and are never used again.
CREATE TABLE feedback (
  number    bigint           GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id        text COLLATE "C" NOT NULL UNIQUE,
  region    bigint           NOT NULL,
  language  text COLLATE "C" NOT NULL,
  kind      text COLLATE "C" NOT NULL,
  item      bigint,
  subject   text             NOT NULL,
  rating    boolean,
  comment   text             NOT NULL,
  technical boolean          NOT NULL,
  at        timestamptz      NOT NULL,
  unread    boolean          NOT NULL DEFAULT true,
  archived  boolean          NOT NULL DEFAULT false
);
CREATE INDEX feedback_by_region ON feedback (region, number);
