-- News that is told at a time, and places in events that people register for.

CREATE TABLE announcement (
  name            VARCHAR(100) NOT NULL,
  conversation_id BIGINT       NOT NULL,
  body_sealed     LONGTEXT     NOT NULL,
  due_at          DATETIME(3)  NOT NULL,
  told_at         DATETIME(3),
  PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Its row lock is what keeps more places from being given than there are. queue_no is the last number given.
CREATE TABLE offer (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  service      VARCHAR(64)  NOT NULL,
  title        VARCHAR(64)  NOT NULL,
  place        VARCHAR(128) NOT NULL,
  starts_at    DATETIME(3)  NOT NULL,
  ends_at      DATETIME(3)  NOT NULL,
  closes_at    DATETIME(3)  NOT NULL,
  capacity     INT          NOT NULL,
  waiting_list BOOLEAN      NOT NULL,
  audience     VARCHAR(16)  NOT NULL,
  region_code  VARCHAR(12)  NOT NULL,
  union_id     BIGINT,
  note         VARCHAR(512) NOT NULL,
  status       VARCHAR(16)  NOT NULL,
  taken        INT          NOT NULL,
  queue_no     BIGINT       NOT NULL,
  version      INT          NOT NULL,
  created_at   DATETIME(3)  NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX offer_open ON offer (service, status, closes_at);

CREATE TABLE registration (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  offer_id        BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  status          VARCHAR(16) NOT NULL,
  queue_no        BIGINT      NOT NULL,
  answers_sealed  LONGTEXT    NOT NULL,
  registered_at   DATETIME(3) NOT NULL,
  updated_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT registration_once UNIQUE (offer_id, person_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX registration_queue ON registration (offer_id, status, queue_no);
CREATE INDEX registration_person ON registration (person_id, status);
