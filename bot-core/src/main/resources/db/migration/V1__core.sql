-- The conversation and what it leads to. One script for MySQL 8, MariaDB and H2 in MySQL mode.
-- Times are UTC. Columns named *_sealed hold AES-GCM ciphertext, *_index blind indexes; see org.gongyou.core.privacy.

CREATE TABLE person (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  created_at DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Somebody on one of our accounts.
CREATE TABLE contact (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  person_id     BIGINT       NOT NULL,
  channel       VARCHAR(32)  NOT NULL,
  account       VARCHAR(64)  NOT NULL,
  external_id   VARCHAR(128) NOT NULL,
  is_following  BOOLEAN      NOT NULL,
  created_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT contact_identity UNIQUE (channel, account, external_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX contact_person ON contact (person_id);

-- The row lock of a conversation is what keeps one person's messages in order. state_version is drawn at random for each
-- new state, and 0 before the first.
CREATE TABLE conversation (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  contact_id    BIGINT      NOT NULL,
  person_id     BIGINT      NOT NULL,
  state_sealed  LONGTEXT,
  state_version BIGINT      NOT NULL,
  last_seq      BIGINT      NOT NULL,
  updated_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT conversation_contact UNIQUE (contact_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- key_index and content_index are blind indexes, so that neither length nor collation decides what is the same message.
CREATE TABLE inbound_message (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  conversation_id BIGINT       NOT NULL,
  contact_id      BIGINT       NOT NULL,
  message_key     VARCHAR(255) NOT NULL,
  key_index       VARCHAR(64)  NOT NULL,
  content_index   VARCHAR(64)  NOT NULL,
  content_sealed  LONGTEXT     NOT NULL,
  sent_at         DATETIME(3)  NOT NULL,
  received_at     DATETIME(3)  NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  attempts        INT          NOT NULL,
  next_attempt_at DATETIME(3)  NOT NULL,
  handled_at      DATETIME(3),
  PRIMARY KEY (id),
  CONSTRAINT inbound_once UNIQUE (contact_id, key_index)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX inbound_queue ON inbound_message (conversation_id, status, id);
CREATE INDEX inbound_due ON inbound_message (status, next_attempt_at);

CREATE TABLE transcript_entry (
  conversation_id BIGINT       NOT NULL,
  seq             BIGINT       NOT NULL,
  author          VARCHAR(16)  NOT NULL,
  kind            VARCHAR(16)  NOT NULL,
  body_sealed     LONGTEXT     NOT NULL,
  message_key     VARCHAR(255),
  channel         VARCHAR(32)  NOT NULL,
  created_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (conversation_id, seq)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Bubbles on their way out. carried_by: went out in front of a later one.
CREATE TABLE outbound_message (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  conversation_id BIGINT       NOT NULL,
  channel         VARCHAR(32)  NOT NULL,
  account         VARCHAR(64)  NOT NULL,
  recipient       VARCHAR(128) NOT NULL,
  inbound_id      BIGINT,
  case_id         BIGINT,
  body_sealed     LONGTEXT     NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  carried_by      BIGINT,
  attempts        INT          NOT NULL,
  push_at         DATETIME(3)  NOT NULL,
  attempt_at      DATETIME(3),
  last_error      VARCHAR(255),
  created_at      DATETIME(3)  NOT NULL,
  settled_at      DATETIME(3),
  PRIMARY KEY (id),
  CONSTRAINT outbound_reply UNIQUE (inbound_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX outbound_conversation ON outbound_message (conversation_id, status, id);
CREATE INDEX outbound_case ON outbound_message (case_id);
CREATE INDEX outbound_carried ON outbound_message (carried_by);
CREATE INDEX outbound_due ON outbound_message (status, push_at);

CREATE TABLE union_org (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  parent_id   BIGINT,
  code        VARCHAR(32)  NOT NULL,
  name        VARCHAR(128) NOT NULL,
  kind        VARCHAR(16)  NOT NULL,
  region_code VARCHAR(12)  NOT NULL,
  serves      VARCHAR(255) NOT NULL,
  path        VARCHAR(255) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT union_org_code UNIQUE (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX union_org_region ON union_org (region_code, kind);
CREATE INDEX union_org_path ON union_org (path);
CREATE INDEX union_org_name ON union_org (name);

CREATE TABLE service_case (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  receipt_no      VARCHAR(32)  NOT NULL,
  service         VARCHAR(64)  NOT NULL,
  service_version INT          NOT NULL,
  flow_id         VARCHAR(64)  NOT NULL,
  person_id       BIGINT       NOT NULL,
  conversation_id BIGINT       NOT NULL,
  channel         VARCHAR(32)  NOT NULL,
  region_code     VARCHAR(12)  NOT NULL,
  union_id        BIGINT,
  union_name      VARCHAR(128),
  status          VARCHAR(32)  NOT NULL,
  closed          BOOLEAN      NOT NULL,
  urgent          BOOLEAN      NOT NULL,
  applicant       VARCHAR(64)  NOT NULL,
  answers_sealed  LONGTEXT     NOT NULL,
  remark_sealed   LONGTEXT,
  id_index        VARCHAR(64),
  mobile_index    VARCHAR(64),
  opened_at       DATETIME(3)  NOT NULL,
  opened_on       DATE         NOT NULL,
  due_on          DATE,
  updated_at      DATETIME(3)  NOT NULL,
  version         INT          NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT service_case_receipt UNIQUE (receipt_no),
  CONSTRAINT service_case_flow UNIQUE (flow_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX service_case_person ON service_case (person_id, id);
CREATE INDEX service_case_desk ON service_case (service, status, id);
CREATE INDEX service_case_urgent ON service_case (urgent, closed, id);
CREATE INDEX service_case_opened ON service_case (opened_on);
CREATE INDEX service_case_id_index ON service_case (id_index);
CREATE INDEX service_case_mobile_index ON service_case (mobile_index);
CREATE INDEX service_case_union ON service_case (union_id, id);

-- Only ever added to.
CREATE TABLE case_event (
  id            BIGINT      NOT NULL AUTO_INCREMENT,
  case_id       BIGINT      NOT NULL,
  operator_id   BIGINT,
  actor         VARCHAR(64) NOT NULL,
  action        VARCHAR(32) NOT NULL,
  from_status   VARCHAR(32) NOT NULL,
  to_status     VARCHAR(32) NOT NULL,
  reason_sealed LONGTEXT,
  created_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX case_event_case ON case_event (case_id, id);

-- Who looked at what in full. Only ever added to.
CREATE TABLE reveal_log (
  id          BIGINT      NOT NULL AUTO_INCREMENT,
  case_id     BIGINT      NOT NULL,
  slot        VARCHAR(64) NOT NULL,
  operator_id BIGINT      NOT NULL,
  actor       VARCHAR(64) NOT NULL,
  created_at  DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX reveal_log_case ON reveal_log (case_id, id);

CREATE TABLE number_sequence (
  name    VARCHAR(64) NOT NULL,
  counter BIGINT      NOT NULL,
  PRIMARY KEY (name)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE member (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  member_no     VARCHAR(16)  NOT NULL,
  person_id     BIGINT       NOT NULL,
  case_id       BIGINT       NOT NULL,
  name_sealed   VARCHAR(1024) NOT NULL,
  id_sealed     VARCHAR(512),
  id_index      VARCHAR(64),
  mobile_sealed VARCHAR(512),
  mobile_index  VARCHAR(64),
  union_id      BIGINT,
  union_name    VARCHAR(128) NOT NULL,
  joined_on     DATE         NOT NULL,
  status        VARCHAR(16)  NOT NULL,
  card_code     VARCHAR(32)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT member_number UNIQUE (member_no),
  CONSTRAINT member_case UNIQUE (case_id),
  CONSTRAINT member_identity UNIQUE (id_index),
  CONSTRAINT member_card UNIQUE (card_code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX member_person ON member (person_id);
CREATE INDEX member_mobile ON member (mobile_index);

-- db-scheduler's table; DATETIME, because it writes UTC and no session time zone must turn it.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(100) NOT NULL,
  task_data            LONGBLOB,
  execution_time       DATETIME(6)  NOT NULL,
  picked               BOOLEAN      NOT NULL,
  picked_by            VARCHAR(50),
  last_success         DATETIME(6),
  last_failure         DATETIME(6),
  consecutive_failures INT,
  last_heartbeat       DATETIME(6),
  version              BIGINT       NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
