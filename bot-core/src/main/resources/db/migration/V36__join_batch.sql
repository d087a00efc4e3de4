-- Who hands in lists of people joining, and for which union; the lists; and what became of each line.
CREATE TABLE join_officer (
  operator_id   BIGINT      NOT NULL,
  operator_name VARCHAR(64) NOT NULL,
  union_id      BIGINT      NOT NULL,
  registered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (operator_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- file_index: by which the same file is known again.
CREATE TABLE join_batch (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  union_id   BIGINT      NOT NULL,
  maker      VARCHAR(64) NOT NULL,
  file_index VARCHAR(64) NOT NULL,
  state      VARCHAR(16) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  taker_id   BIGINT,
  taker      VARCHAR(64),
  taken_at   DATETIME(3),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX join_batch_union ON join_batch (union_id, id);
CREATE INDEX join_batch_created ON join_batch (created_at);

CREATE TABLE join_batch_row (
  batch_id       BIGINT      NOT NULL,
  row_no         INT         NOT NULL,
  applicant      VARCHAR(64) NOT NULL,
  cells_sealed   LONGTEXT    NOT NULL,
  answers_sealed LONGTEXT    NOT NULL,
  faults         LONGTEXT    NOT NULL,
  state          VARCHAR(16) NOT NULL,
  case_id        BIGINT,
  PRIMARY KEY (batch_id, row_no)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX join_batch_row_state ON join_batch_row (batch_id, state, row_no);
