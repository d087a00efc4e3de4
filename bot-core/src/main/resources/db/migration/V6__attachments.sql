-- Photos and files that answer a question of a form. media_id: with the platform, or in upload.
CREATE TABLE attachment (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  attachment_key VARCHAR(64)  NOT NULL,
  person_id      BIGINT       NOT NULL,
  flow_id        VARCHAR(64)  NOT NULL,
  slot           VARCHAR(64)  NOT NULL,
  channel        VARCHAR(32)  NOT NULL,
  account        VARCHAR(64)  NOT NULL,
  media_id       VARCHAR(255) NOT NULL,
  url_sealed     LONGTEXT,
  created_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT attachment_once UNIQUE (attachment_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX attachment_flow ON attachment (flow_id);

-- Bytes that we hold ourselves.
CREATE TABLE upload (
  id             BIGINT       NOT NULL AUTO_INCREMENT,
  media_id       VARCHAR(255) NOT NULL,
  channel        VARCHAR(32)  NOT NULL,
  account        VARCHAR(64)  NOT NULL,
  file_type      VARCHAR(16)  NOT NULL,
  size_bytes     INT          NOT NULL,
  content_sealed LONGBLOB     NOT NULL,
  created_at     DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT upload_media UNIQUE (media_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
