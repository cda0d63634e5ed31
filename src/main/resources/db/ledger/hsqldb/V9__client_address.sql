-- The client's address of an entry: empty for a command, NULL in entries of earlier versions, whose hash has none. HSQLDB
-- loses the message of a trigger when its table is altered, so the triggers are created again.
DROP TRIGGER AUDIT_ENTRY_STAYS;
DROP TRIGGER AUDIT_ENTRY_REMAINS;
ALTER TABLE AUDIT_ENTRY ADD COLUMN ADDRESS VARCHAR(100);
CREATE TRIGGER AUDIT_ENTRY_STAYS BEFORE UPDATE ON AUDIT_ENTRY FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is only ever added to.';
CREATE TRIGGER AUDIT_ENTRY_REMAINS BEFORE DELETE ON AUDIT_ENTRY FOR EACH ROW
	SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit trail is only ever added to.';
