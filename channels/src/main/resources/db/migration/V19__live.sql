-- Up to which line the person in the app has read; see org.gongyou.channels.app.
CREATE TABLE app_read_mark (
  conversation_id BIGINT      NOT NULL,
  read_seq        BIGINT      NOT NULL,
  read_at         DATETIME(3) NOT NULL,
  PRIMARY KEY (conversation_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The access token of each WeChat app id, for all instances. Whoever holds the row may fetch the next.
CREATE TABLE wechat_token (
  app_id       VARCHAR(64) NOT NULL,
  token_sealed LONGTEXT,
  expires_at   DATETIME(3) NOT NULL,
  PRIMARY KEY (app_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
