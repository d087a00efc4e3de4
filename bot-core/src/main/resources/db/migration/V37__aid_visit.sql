-- Visits of officers to households that are helped; what they saw lies sealed. person_id: the officer, whose photos the record names.
CREATE TABLE aid_visit (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  flow_id         VARCHAR(64) NOT NULL,
  case_id         BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  operator_id     BIGINT      NOT NULL,
  operator_name   VARCHAR(64) NOT NULL,
  visited_on      DATE        NOT NULL,
  record_sealed   LONGTEXT    NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT aid_visit_once UNIQUE (flow_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX aid_visit_case ON aid_visit (case_id, visited_on);
CREATE INDEX aid_visit_conversation ON aid_visit (conversation_id);
CREATE INDEX aid_visit_person ON aid_visit (person_id);
