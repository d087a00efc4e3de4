-- In which conversation a case of aid was opened, also when its news goes to another one; who may read that conversation depends on it.
CREATE TABLE aid_talk (
  case_id         BIGINT NOT NULL,
  conversation_id BIGINT NOT NULL,
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX aid_talk_conversation ON aid_talk (conversation_id);

INSERT INTO aid_talk (case_id, conversation_id)
SELECT id, conversation_id FROM service_case
WHERE service IN ('aid.apply', 'aid.review_annual', 'aid.exit', 'aid.publicity');
