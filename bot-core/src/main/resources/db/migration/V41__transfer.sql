-- What the officers of a union are to be told about a case: that it waits for them, is due, or has gone on without them.
CREATE TABLE officer_news (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  case_id    BIGINT       NOT NULL,
  union_id   BIGINT       NOT NULL,
  about      VARCHAR(32)  NOT NULL,
  words      VARCHAR(512) NOT NULL,
  created_at DATETIME(3)  NOT NULL,
  told_at    DATETIME(3),
  PRIMARY KEY (id),
  CONSTRAINT officer_news_once UNIQUE (case_id, union_id, about)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX officer_news_untold ON officer_news (told_at, id);
CREATE INDEX service_case_due ON service_case (closed, due_on);
