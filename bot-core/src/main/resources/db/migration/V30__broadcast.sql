-- Broadcasts (segment: JSON), and a row for everybody of the segment: whether he waits, was told, or why he is not.
CREATE TABLE broadcast (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  title       VARCHAR(64) NOT NULL,
  body_sealed LONGTEXT    NOT NULL,
  segment     LONGTEXT    NOT NULL,
  state       VARCHAR(16) NOT NULL,
  planned     BOOLEAN     NOT NULL,
  planned_to  BIGINT      NOT NULL,
  created_by  VARCHAR(64) NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  started_at  DATETIME(3),
  finished_at DATETIME(3),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE broadcast_recipient (
  broadcast_id BIGINT      NOT NULL,
  person_id    BIGINT      NOT NULL,
  state        VARCHAR(16) NOT NULL,
  settled_at   DATETIME(3),
  PRIMARY KEY (broadcast_id, person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX broadcast_recipient_state ON broadcast_recipient (broadcast_id, state, person_id);
CREATE INDEX broadcast_recipient_person ON broadcast_recipient (person_id);
