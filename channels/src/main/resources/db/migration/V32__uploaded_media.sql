-- By which id a platform knows a file of ours, and until when; file_id: a digest of the bytes.
CREATE TABLE uploaded_media (
  channel    VARCHAR(32)  NOT NULL,
  account    VARCHAR(64)  NOT NULL,
  file_id    VARCHAR(80)  NOT NULL,
  media_id   VARCHAR(512) NOT NULL,
  good_until DATETIME(3)  NOT NULL,
  PRIMARY KEY (channel, account, file_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
