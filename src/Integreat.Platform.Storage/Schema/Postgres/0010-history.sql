-- What a fact is about ("page/17"; null: nothing that has a history), and who sent a command, why, and how many facts came of it.

ALTER TABLE fact ADD COLUMN subject text COLLATE "C";
ALTER TABLE command ADD COLUMN facts bigint NOT NULL DEFAULT 0;
ALTER TABLE command ADD COLUMN client text;
ALTER TABLE command ADD COLUMN reason text;

UPDATE fact SET subject = CASE
  WHEN name LIKE 'imprint-%' THEN 'imprint'
  WHEN name LIKE 'region-%' OR name LIKE 'settings-%' THEN 'settings'
  WHEN name LIKE 'language-%' THEN 'language/' || (convert_from(payload, 'UTF8')::json ->> 'language')
  WHEN name LIKE 'membership-%' THEN 'member/' || (convert_from(payload, 'UTF8')::json ->> 'account')
  WHEN name LIKE 'translation-%' OR name LIKE 'page-%' THEN 'page/' || (convert_from(payload, 'UTF8')::json ->> 'page')
  WHEN name LIKE 'event-%' OR name LIKE 'occurrence-%' THEN 'event/' || (convert_from(payload, 'UTF8')::json ->> 'event')
  WHEN name LIKE 'location-%' THEN 'location/' || (convert_from(payload, 'UTF8')::json ->> 'location')
  WHEN name LIKE 'contact-%' THEN 'contact/' || (convert_from(payload, 'UTF8')::json ->> 'contact')
  WHEN name = 'news-saved.1' THEN 'news/' || (convert_from(payload, 'UTF8')::json #>> '{item,id}')
  WHEN name = 'news-deleted.1' THEN 'news/' || (convert_from(payload, 'UTF8')::json ->> 'news')
  WHEN name = 'organization-saved.1' THEN 'organization/' || (convert_from(payload, 'UTF8')::json #>> '{organization,id}')
  WHEN name = 'organization-deleted.1' THEN 'organization/' || (convert_from(payload, 'UTF8')::json ->> 'organization')
  WHEN name = 'media-saved.1' THEN 'media/' || (convert_from(payload, 'UTF8')::json #>> '{file,id}')
  WHEN name = 'media-deleted.1' THEN 'media/' || (convert_from(payload, 'UTF8')::json ->> 'media')
END
WHERE stream LIKE 'r:%';

UPDATE command SET facts = counted.facts
FROM (SELECT stream, account, command, count(*) AS facts FROM fact GROUP BY stream, account, command) AS counted
WHERE counted.stream = command.stream AND counted.account = command.account AND counted.command = command.id;

CREATE INDEX fact_subject ON fact (stream, subject, version) WHERE subject IS NOT NULL;
CREATE INDEX command_version ON command (stream, version);
