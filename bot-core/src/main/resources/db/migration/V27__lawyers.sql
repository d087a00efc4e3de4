-- Who of the desk looks after a case, and by when its applicant must have gone to arbitration.
ALTER TABLE service_case ADD COLUMN assignee_id BIGINT;
ALTER TABLE service_case ADD COLUMN assignee VARCHAR(64);
ALTER TABLE service_case ADD COLUMN deadline_on DATE;
CREATE INDEX service_case_assignee ON service_case (assignee_id, closed);
