-- When a message is worth nothing any more, whether its turn in its account's pace has come, why somebody gave it up.
ALTER TABLE outbound_message ADD COLUMN expires_at DATETIME(3);
ALTER TABLE outbound_message ADD COLUMN paced BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE outbound_message ADD COLUMN remark VARCHAR(255);
CREATE INDEX outbound_status ON outbound_message (status, id);

-- When the next message of an account may leave, for all instances.
CREATE TABLE send_pace (
  channel VARCHAR(32) NOT NULL,
  account VARCHAR(64) NOT NULL,
  next_at DATETIME(3) NOT NULL,
  PRIMARY KEY (channel, account)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
