-- Hardship aid: who reviews for which union, public notices and objections to them, dossiers, grants and payments.

CREATE TABLE aid_officer (
  operator_id   BIGINT      NOT NULL,
  operator_name VARCHAR(64) NOT NULL,
  union_id      BIGINT      NOT NULL,
  name_index    VARCHAR(64) NOT NULL,
  id_index      VARCHAR(64),
  registered_at DATETIME(3) NOT NULL,
  PRIMARY KEY (operator_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What everybody may read while it runs; holds nothing that must be sealed. case_status is where the case stands meanwhile.
CREATE TABLE aid_notice (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  case_id     BIGINT       NOT NULL,
  case_status VARCHAR(32)  NOT NULL,
  union_id    BIGINT       NOT NULL,
  union_name  VARCHAR(128) NOT NULL,
  applicant   VARCHAR(64)  NOT NULL,
  unit        VARCHAR(128) NOT NULL,
  category    VARCHAR(64)  NOT NULL,
  cause       VARCHAR(64)  NOT NULL,
  starts_on   DATE         NOT NULL,
  ends_on     DATE         NOT NULL,
  status      VARCHAR(16)  NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX aid_notice_case ON aid_notice (case_id);
CREATE INDEX aid_notice_running ON aid_notice (status, ends_on);

-- An objection is a case of its own; this says which notice it is about.
CREATE TABLE aid_objection (
  case_id    BIGINT      NOT NULL,
  notice_id  BIGINT      NOT NULL,
  status     VARCHAR(16) NOT NULL,
  raised_at  DATETIME(3) NOT NULL,
  settled_at DATETIME(3),
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX aid_objection_notice ON aid_objection (notice_id, status);

-- One household, one file (一户一档); its case is the file.
CREATE TABLE aid_dossier (
  case_id      BIGINT      NOT NULL,
  tier         VARCHAR(32) NOT NULL,
  opened_on    DATE        NOT NULL,
  review_on    DATE        NOT NULL,
  status       VARCHAR(16) NOT NULL,
  ended_on     DATE,
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE aid_grant (
  id            BIGINT         NOT NULL AUTO_INCREMENT,
  case_id       BIGINT         NOT NULL,
  item          VARCHAR(32)    NOT NULL,
  tier          VARCHAR(32)    NOT NULL,
  amount        DECIMAL(14, 2) NOT NULL,
  basis         VARCHAR(300)   NOT NULL,
  operator_id   BIGINT         NOT NULL,
  operator_name VARCHAR(64)    NOT NULL,
  decided_at    DATETIME(3)    NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT aid_grant_item UNIQUE (case_id, item)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE aid_account (
  case_id       BIGINT      NOT NULL,
  holder_sealed LONGTEXT    NOT NULL,
  number_sealed LONGTEXT    NOT NULL,
  tail          VARCHAR(4)  NOT NULL,
  operator_id   BIGINT      NOT NULL,
  entered_at    DATETIME(3) NOT NULL,
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE aid_payment_list (
  id         BIGINT      NOT NULL AUTO_INCREMENT,
  union_id   BIGINT      NOT NULL,
  maker_id   BIGINT      NOT NULL,
  maker      VARCHAR(64) NOT NULL,
  made_at    DATETIME(3) NOT NULL,
  payer      VARCHAR(64),
  paid_at    DATETIME(3),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The key is what keeps a case from being paid twice.
CREATE TABLE aid_payment (
  case_id  BIGINT         NOT NULL,
  list_id  BIGINT         NOT NULL,
  amount   DECIMAL(14, 2) NOT NULL,
  PRIMARY KEY (case_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX aid_payment_list_rows ON aid_payment (list_id, case_id);

-- Who may read a conversation depends on the cases that were opened in it.
CREATE INDEX service_case_conversation ON service_case (conversation_id);
