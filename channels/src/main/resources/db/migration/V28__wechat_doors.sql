-- QR codes of WeChat accounts and the services they lead to; see org.gongyou.channels.wechat.scene.
CREATE TABLE wechat_scene (
  id         BIGINT       NOT NULL AUTO_INCREMENT,
  account    VARCHAR(64)  NOT NULL,
  scene      VARCHAR(64)  NOT NULL,
  service    VARCHAR(64)  NOT NULL,
  place      VARCHAR(64)  NOT NULL,
  url        VARCHAR(255) NOT NULL,
  expires_at DATETIME(3),
  created_at DATETIME(3)  NOT NULL,
  created_by VARCHAR(64)  NOT NULL,
  withdrawn  BOOLEAN      NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT wechat_scene_once UNIQUE (account, scene)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The menu of a WeChat account (JSON): as it is being edited, and as it was last published; see org.gongyou.channels.wechat.menu.
CREATE TABLE wechat_menu (
  account      VARCHAR(64) NOT NULL,
  draft        LONGTEXT    NOT NULL,
  version      INT         NOT NULL,
  changed_at   DATETIME(3) NOT NULL,
  changed_by   VARCHAR(64) NOT NULL,
  published    LONGTEXT,
  published_at DATETIME(3),
  published_by VARCHAR(64),
  PRIMARY KEY (account)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
