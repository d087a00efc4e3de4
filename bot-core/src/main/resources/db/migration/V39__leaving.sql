-- When a member has left the union, and by which case.
ALTER TABLE member ADD COLUMN left_on DATE;
ALTER TABLE member ADD COLUMN left_case_id BIGINT;
