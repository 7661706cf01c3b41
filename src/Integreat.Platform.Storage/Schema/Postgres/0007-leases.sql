-- For how long what an owner told may still be shown, in milliseconds from its release on; null while it owns the stream. The former
-- owner's is kept for the one who claims.

ALTER TABLE owner ADD COLUMN leases_left integer;
ALTER TABLE owner ADD COLUMN former_leases_left integer;
