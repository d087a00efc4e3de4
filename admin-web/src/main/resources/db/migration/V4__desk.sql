-- The people who work at the desk, and the line that is written whenever one of them does something to be answered for.

CREATE TABLE desk_operator (
  id              BIGINT       NOT NULL AUTO_INCREMENT,
  username        VARCHAR(64)  NOT NULL,
  name            VARCHAR(64)  NOT NULL,
  password_hash   VARCHAR(255) NOT NULL,
  disabled        BOOLEAN      NOT NULL,
  failed_attempts INT          NOT NULL,
  locked_until    DATETIME(3)  NULL,
  created_at      DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_desk_operator_username UNIQUE (username)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE desk_operator_role (
  operator_id BIGINT      NOT NULL,
  role        VARCHAR(32) NOT NULL,
  PRIMARY KEY (operator_id, role),
  CONSTRAINT fk_desk_operator_role FOREIGN KEY (operator_id) REFERENCES desk_operator (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Added to, never changed. Holds no personal data of members: what was looked at, not what was seen.
CREATE TABLE audit_line (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  at          DATETIME(3)  NOT NULL,
  operator_id BIGINT       NULL,
  who         VARCHAR(64)  NOT NULL,
  action      VARCHAR(32)  NOT NULL,
  subject     VARCHAR(128) NOT NULL,
  detail      VARCHAR(500) NOT NULL,
  address     VARCHAR(64)  NOT NULL,
  PRIMARY KEY (id),
  KEY ix_audit_line_at (at),
  KEY ix_audit_line_operator (operator_id, at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
