-- What platforms have refused to accounts of ours; see org.gongyou.channels.capability.
CREATE TABLE channel_capability (
  channel    VARCHAR(32)  NOT NULL,
  account    VARCHAR(64)  NOT NULL,
  capability VARCHAR(32)  NOT NULL,
  reason     VARCHAR(255) NOT NULL,
  since      DATETIME(3)  NOT NULL,
  PRIMARY KEY (channel, account, capability)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
