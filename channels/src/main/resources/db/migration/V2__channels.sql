-- Sessions of the app channel. The token itself is never stored, only its SHA-256.
CREATE TABLE app_session (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  token_hash      CHAR(64)    NOT NULL,
  account         VARCHAR(32) NOT NULL,
  sender          VARCHAR(64) NOT NULL,
  conversation_id BIGINT      NOT NULL,
  created_at      DATETIME(3) NOT NULL,
  expires_at      DATETIME(3) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uk_app_session_token UNIQUE (token_hash)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_app_session_expiry ON app_session (expires_at);
