-- The client's address of an entry: empty for a command, NULL in entries of earlier versions, whose hash has none.
ALTER TABLE AUDIT_ENTRY ADD COLUMN ADDRESS VARCHAR(100);
