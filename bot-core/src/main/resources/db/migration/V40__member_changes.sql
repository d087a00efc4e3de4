-- Membership that is kept (会籍保留) while its holder has no work; no dues are due then. Null while it is not.
ALTER TABLE member ADD COLUMN retained_on DATE;
ALTER TABLE member ADD COLUMN retained_reason VARCHAR(16);
ALTER TABLE member ADD COLUMN contact_union VARCHAR(128);

-- What rulings have changed in the register, and what stood there before.
CREATE TABLE member_change (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  member_id     BIGINT       NOT NULL,
  case_id       BIGINT       NOT NULL,
  field         VARCHAR(16)  NOT NULL,
  before_sealed VARCHAR(1024),
  changed_at    DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT member_change_once UNIQUE (case_id, member_id, field),
  CONSTRAINT member_change_member FOREIGN KEY (member_id) REFERENCES member (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
