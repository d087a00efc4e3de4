-- Words that may have meant danger and were asked about. Left without an answer they become a quiet crisis, which is then case_id.

CREATE TABLE crisis_doubt (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  conversation_id BIGINT      NOT NULL,
  level           SMALLINT    NOT NULL,
  concern         VARCHAR(16) NOT NULL,
  asked_at        DATETIME(3) NOT NULL,
  answer          VARCHAR(16),
  answered_at     DATETIME(3),
  case_id         BIGINT,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX crisis_doubt_conversation ON crisis_doubt (conversation_id);
