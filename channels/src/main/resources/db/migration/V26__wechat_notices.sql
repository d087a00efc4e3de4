-- Which template a WeChat account uses for what, and what goes into its fields (JSON); see org.gongyou.channels.wechat.notice.
CREATE TABLE wechat_template (
  account     VARCHAR(64)  NOT NULL,
  news        VARCHAR(16)  NOT NULL,
  way         VARCHAR(16)  NOT NULL,
  template_id VARCHAR(128) NOT NULL,
  fields      LONGTEXT     NOT NULL,
  enabled     BOOLEAN      NOT NULL,
  changed_at  DATETIME(3)  NOT NULL,
  changed_by  VARCHAR(64)  NOT NULL,
  last_error  VARCHAR(255),
  PRIMARY KEY (account, news)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The notices of messages that could not be sent as they are: one for each at most. news_id: of outbound_message.
CREATE TABLE wechat_notice (
  news_id    BIGINT      NOT NULL,
  account    VARCHAR(64) NOT NULL,
  state      VARCHAR(16) NOT NULL,
  message_id VARCHAR(64),
  error      VARCHAR(255),
  attempt_at DATETIME(3) NOT NULL,
  PRIMARY KEY (news_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX wechat_notice_message ON wechat_notice (account, message_id);
