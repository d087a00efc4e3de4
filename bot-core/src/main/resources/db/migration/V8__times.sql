-- Times at which counsellors and lawyers are there for people, and who holds them.

CREATE TABLE duty_time (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  service   VARCHAR(64)  NOT NULL,
  host      VARCHAR(64)  NOT NULL,
  place     VARCHAR(128) NOT NULL,
  starts_at DATETIME(3)  NOT NULL,
  ends_at   DATETIME(3)  NOT NULL,
  status    VARCHAR(16)  NOT NULL,
  held_by   BIGINT,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX duty_time_free ON duty_time (service, status, starts_at);
CREATE INDEX duty_time_host ON duty_time (host, starts_at);

-- held is 1 while the person holds the time and empty afterwards, so that he holds one of a service at most.
CREATE TABLE appointment (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  service         VARCHAR(64) NOT NULL,
  duty_time_id    BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  status          VARCHAR(16) NOT NULL,
  held            SMALLINT,
  answers_sealed  LONGTEXT    NOT NULL,
  booked_at       DATETIME(3) NOT NULL,
  updated_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT appointment_held UNIQUE (service, person_id, held)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX appointment_person ON appointment (person_id, held);
