-- Photos that lie with a platform are fetched into upload: in which conversation the person is told if one is lost, and why.
ALTER TABLE attachment ADD COLUMN conversation_id BIGINT;
ALTER TABLE attachment ADD COLUMN lost VARCHAR(255);
