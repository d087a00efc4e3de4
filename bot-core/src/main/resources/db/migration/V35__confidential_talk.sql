-- Which services were talked about in a conversation whose words only some at the desk may read; case_id is 0 where it is about no case.
CREATE TABLE confidential_talk (
  conversation_id BIGINT      NOT NULL,
  service         VARCHAR(64) NOT NULL,
  case_id         BIGINT      NOT NULL,
  PRIMARY KEY (conversation_id, service, case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO confidential_talk (conversation_id, service, case_id)
SELECT conversation_id, service, id FROM service_case WHERE service = 'law.aid_apply';

INSERT INTO confidential_talk (conversation_id, service, case_id)
SELECT DISTINCT conversation_id, service, 0 FROM appointment WHERE service = 'psy.book';

-- Screenings do not say where they were taken: all conversations of the person.
INSERT INTO confidential_talk (conversation_id, service, case_id)
SELECT DISTINCT c.id, s.service, 0
FROM screening s JOIN contact k ON k.person_id = s.person_id JOIN conversation c ON c.contact_id = k.id;
