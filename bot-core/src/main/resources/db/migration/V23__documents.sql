-- Drafts of documents that people have filled in by chat; deleted at delete_at, at the latest after thirty days.
CREATE TABLE document_draft (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  flow_id         VARCHAR(64) NOT NULL,
  person_id       BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  title           VARCHAR(64) NOT NULL,
  paper_sealed    LONGTEXT    NOT NULL,
  for_lawyers     BOOLEAN     NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  delete_at       DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT document_draft_flow UNIQUE (flow_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX document_draft_person ON document_draft (person_id);
CREATE INDEX document_draft_due ON document_draft (delete_at);
