-- Persons whom an OpenID provider has signed in. ACTOR is how all other tables name the person; NAME and ROLES are those of
-- the last sign-in, the ROLES parted by commas. What they were before is in the audit trail.
CREATE TABLE PROVIDER_PERSON (
	ACTOR VARCHAR(60) NOT NULL PRIMARY KEY,
	ISSUER VARCHAR(500) NOT NULL,
	SUBJECT VARCHAR(255) NOT NULL,
	NAME VARCHAR(100) NOT NULL,
	ROLES VARCHAR(60) NOT NULL
);
