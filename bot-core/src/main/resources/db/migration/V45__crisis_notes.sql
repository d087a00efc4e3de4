-- What a crisis is about, how often it has been raised, who looks after the person now, and what he has said that helps to find him.

ALTER TABLE crisis ADD COLUMN concern VARCHAR(16) DEFAULT 'SELF' NOT NULL;
ALTER TABLE crisis ADD COLUMN alarm_round SMALLINT DEFAULT 1 NOT NULL;
ALTER TABLE crisis ADD COLUMN attended_at DATETIME(3);

-- Append only. A wish to be called has no words.
CREATE TABLE crisis_note (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  case_id      BIGINT      NOT NULL,
  kind         VARCHAR(16) NOT NULL,
  words_sealed LONGTEXT,
  noted_at     DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX crisis_note_case ON crisis_note (case_id);

-- News that may not wait for the morning.
ALTER TABLE announcement ADD COLUMN urgent BOOLEAN DEFAULT FALSE NOT NULL;
