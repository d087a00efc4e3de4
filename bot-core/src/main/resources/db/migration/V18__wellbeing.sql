-- Somebody in danger: who is on duty when, who has been called for which case, and screenings that people have taken.

CREATE TABLE crisis_duty (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  tier         SMALLINT    NOT NULL,
  name         VARCHAR(64) NOT NULL,
  phone_sealed LONGTEXT    NOT NULL,
  operator_id  BIGINT,
  starts_at    DATETIME(3) NOT NULL,
  ends_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX crisis_duty_time ON crisis_duty (starts_at, ends_at);

CREATE TABLE crisis (
  case_id         BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  level           SMALLINT    NOT NULL,
  raised_at       DATETIME(3) NOT NULL,
  last_raised_at  DATETIME(3) NOT NULL,
  called_tier     SMALLINT    NOT NULL,
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX crisis_conversation ON crisis (conversation_id);

-- Append only. A tier of which nobody is on duty is noted with an empty name.
CREATE TABLE crisis_call (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  case_id      BIGINT      NOT NULL,
  tier         SMALLINT    NOT NULL,
  name         VARCHAR(64) NOT NULL,
  called_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX crisis_call_case ON crisis_call (case_id);

-- delete_at is empty where the person has consented to keep it.
CREATE TABLE screening (
  id             BIGINT      NOT NULL AUTO_INCREMENT,
  flow_id        VARCHAR(64) NOT NULL,
  person_id      BIGINT      NOT NULL,
  service        VARCHAR(64) NOT NULL,
  answers_sealed LONGTEXT    NOT NULL,
  taken_at       DATETIME(3) NOT NULL,
  delete_at      DATETIME(3),
  PRIMARY KEY (id),
  CONSTRAINT screening_flow UNIQUE (flow_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX screening_due ON screening (delete_at);
