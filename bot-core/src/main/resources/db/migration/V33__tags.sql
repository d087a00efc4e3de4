-- Groups into which an account has put people at its platform, and who is in them.
CREATE TABLE contact_tag (
  id        BIGINT       NOT NULL AUTO_INCREMENT,
  channel   VARCHAR(32)  NOT NULL,
  account   VARCHAR(64)  NOT NULL,
  tag       VARCHAR(32)  NOT NULL,
  name      VARCHAR(64)  NOT NULL,
  people    INT          NOT NULL,
  synced_at DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT contact_tag_once UNIQUE (channel, account, tag)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE tagged_contact (
  tag_id      BIGINT       NOT NULL,
  external_id VARCHAR(128) NOT NULL,
  PRIMARY KEY (tag_id, external_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
