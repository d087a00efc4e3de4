-- Surveys, subscriptions, and officers who rule in chat.

-- Who has taken part; neither a time nor an order leads to the answers.
CREATE TABLE survey_participant (
  service   VARCHAR(64) NOT NULL,
  round     VARCHAR(32) NOT NULL,
  person_id BIGINT      NOT NULL,
  PRIMARY KEY (service, round, person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Ids are drawn at random. person_id is empty where the survey is anonymous.
CREATE TABLE survey_answer (
  id             BIGINT      NOT NULL,
  service        VARCHAR(64) NOT NULL,
  round          VARCHAR(32) NOT NULL,
  person_id      BIGINT,
  answered_on    DATE        NOT NULL,
  answers_sealed LONGTEXT    NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX survey_answer_round ON survey_answer (service, round, id);

CREATE TABLE subscription (
  person_id       BIGINT      NOT NULL,
  topic           VARCHAR(64) NOT NULL,
  conversation_id BIGINT      NOT NULL,
  since           DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id, topic)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX subscription_topic ON subscription (topic, person_id);

CREATE TABLE notice_refusal (
  person_id BIGINT      NOT NULL,
  since     DATETIME(3) NOT NULL,
  PRIMARY KEY (person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE officer (
  person_id     BIGINT       NOT NULL,
  operator_id   BIGINT       NOT NULL,
  operator_name VARCHAR(64)  NOT NULL,
  union_id      BIGINT       NOT NULL,
  bound_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX officer_operator ON officer (operator_id);

-- Codes that the desk has given to officers; they lie here as blind indexes and are gone once used.
CREATE TABLE officer_code (
  code_index    VARCHAR(64) NOT NULL,
  operator_id   BIGINT      NOT NULL,
  operator_name VARCHAR(64) NOT NULL,
  union_id      BIGINT      NOT NULL,
  expires_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (code_index)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE officer_attempt (
  person_id BIGINT NOT NULL,
  tried_on  DATE   NOT NULL,
  attempts  INT    NOT NULL,
  PRIMARY KEY (person_id, tried_on)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
