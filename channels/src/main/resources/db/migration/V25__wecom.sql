-- Up to where each customer-service account has been read. Whoever holds the row pulls; see org.gongyou.channels.wecom.
CREATE TABLE wecom_cursor (
  open_kfid   VARCHAR(64) NOT NULL,
  next_cursor VARCHAR(255),
  pulled_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (open_kfid)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What the platform has told us of and has not been pulled yet.
CREATE TABLE wecom_notice (
  id           BIGINT      NOT NULL AUTO_INCREMENT,
  open_kfid    VARCHAR(64) NOT NULL,
  token_sealed LONGTEXT    NOT NULL,
  noted_at     DATETIME(3) NOT NULL,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_wecom_notice ON wecom_notice (open_kfid, id);

-- What may be sent to whom, and who has his session.
CREATE TABLE wecom_customer (
  account         VARCHAR(40)  NOT NULL,
  customer        VARCHAR(128) NOT NULL,
  conversation_id BIGINT,
  messages_left   INT          NOT NULL,
  window_until    DATETIME(3)  NOT NULL,
  opened_by       VARCHAR(128),
  code_sealed     LONGTEXT,
  code_until      DATETIME(3),
  session_state   INT          NOT NULL,
  state_at        DATETIME(3)  NOT NULL,
  PRIMARY KEY (account, customer)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_wecom_customer_conversation ON wecom_customer (conversation_id);

-- The ids under which messages are sent: the platform takes each once.
CREATE TABLE wecom_sending (
  id         CHAR(24)     NOT NULL,
  account    VARCHAR(40)  NOT NULL,
  customer   VARCHAR(128) NOT NULL,
  digest     CHAR(64)     NOT NULL,
  parts_sent INT          NOT NULL,
  in_doubt   BOOLEAN      NOT NULL,
  began_at   DATETIME(3)  NOT NULL,
  done_at    DATETIME(3),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_wecom_sending_customer ON wecom_sending (account, customer, digest);
CREATE INDEX ix_wecom_sending_began ON wecom_sending (began_at);
