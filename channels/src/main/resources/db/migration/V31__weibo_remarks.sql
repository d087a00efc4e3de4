-- Up to where what people say publicly has been read; see org.gongyou.channels.weibo. What they said is not kept.
CREATE TABLE weibo_remark_cursor (
  account   VARCHAR(40) NOT NULL,
  kind      VARCHAR(16) NOT NULL,
  since_id  VARCHAR(32) NOT NULL,
  polled_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account, kind)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE weibo_remark (
  account    VARCHAR(40) NOT NULL,
  kind       VARCHAR(16) NOT NULL,
  remark_id  VARCHAR(32) NOT NULL,
  post_id    VARCHAR(32) NOT NULL,
  author     VARCHAR(64) NOT NULL,
  answer     VARCHAR(16) NOT NULL,
  state      VARCHAR(16) NOT NULL,
  attempts   INT         NOT NULL,
  seen_at    DATETIME(3) NOT NULL,
  next_at    DATETIME(3) NOT NULL,
  last_error VARCHAR(255),
  PRIMARY KEY (account, kind, remark_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ix_weibo_remark_due ON weibo_remark (state, next_at);
CREATE INDEX ix_weibo_remark_author ON weibo_remark (account, author, seen_at);
