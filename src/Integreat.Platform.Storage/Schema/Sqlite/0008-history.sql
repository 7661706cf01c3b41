-- What a fact is about ("page/17"; null: nothing that has a history), and who sent a command, why, and how many facts came of it.

ALTER TABLE fact ADD COLUMN subject TEXT;
ALTER TABLE command ADD COLUMN facts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE command ADD COLUMN client TEXT;
ALTER TABLE command ADD COLUMN reason TEXT;

UPDATE fact SET subject = CASE
  WHEN name LIKE 'imprint-%' THEN 'imprint'
  WHEN name LIKE 'region-%' OR name LIKE 'settings-%' THEN 'settings'
  WHEN name LIKE 'language-%' THEN 'language/' || (CAST(payload AS TEXT) ->> '$.language')
  WHEN name LIKE 'membership-%' THEN 'member/' || (CAST(payload AS TEXT) ->> '$.account')
  WHEN name LIKE 'translation-%' OR name LIKE 'page-%' THEN 'page/' || (CAST(payload AS TEXT) ->> '$.page')
  WHEN name LIKE 'event-%' OR name LIKE 'occurrence-%' THEN 'event/' || (CAST(payload AS TEXT) ->> '$.event')
  WHEN name LIKE 'location-%' THEN 'location/' || (CAST(payload AS TEXT) ->> '$.location')
  WHEN name LIKE 'contact-%' THEN 'contact/' || (CAST(payload AS TEXT) ->> '$.contact')
  WHEN name = 'news-saved.1' THEN 'news/' || (CAST(payload AS TEXT) ->> '$.item.id')
  WHEN name = 'news-deleted.1' THEN 'news/' || (CAST(payload AS TEXT) ->> '$.news')
  WHEN name = 'organization-saved.1' THEN 'organization/' || (CAST(payload AS TEXT) ->> '$.organization.id')
  WHEN name = 'organization-deleted.1' THEN 'organization/' || (CAST(payload AS TEXT) ->> '$.organization')
  WHEN name = 'media-saved.1' THEN 'media/' || (CAST(payload AS TEXT) ->> '$.file.id')
  WHEN name = 'media-deleted.1' THEN 'media/' || (CAST(payload AS TEXT) ->> '$.media')
END
WHERE stream LIKE 'r:%';

UPDATE command SET facts = counted.facts
FROM (SELECT stream, account, command, count(*) AS facts FROM fact GROUP BY stream, account, command) AS counted
WHERE counted.stream = command.stream AND counted.account = command.account AND counted.command = command.id;

CREATE INDEX fact_subject ON fact (stream, subject, version) WHERE subject IS NOT NULL;
CREATE INDEX command_version ON command (stream, version);
