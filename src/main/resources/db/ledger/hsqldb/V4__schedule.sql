-- The month with which the schedule began: remembered, so that no downtime makes it skip one.
CREATE TABLE SCHEDULE (
	FIRST_MONTH CHAR(7) NOT NULL
);
