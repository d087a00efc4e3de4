-- What has lately been seen of each account's callbacks, by whatever instance.
CREATE TABLE callback_seen (
  channel     VARCHAR(32)  NOT NULL,
  account     VARCHAR(64)  NOT NULL,
  accepted_at DATETIME(3),
  refused_at  DATETIME(3),
  reason      VARCHAR(255),
  skew_ms     BIGINT,
  measured_at DATETIME(3),
  PRIMARY KEY (channel, account)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
