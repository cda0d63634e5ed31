-- What a sealed edition holds, so that it can be built again under its number, and since when it waits.
ALTER TABLE EDITION ADD COLUMN MANIFEST CHAR(64);
ALTER TABLE EDITION ADD COLUMN SEALED_AT TIMESTAMP WITH TIME ZONE;
