-- Figures and rules that differ from region to region and from year to year. None are shipped.
CREATE TABLE region_parameter (
  id          BIGINT       NOT NULL AUTO_INCREMENT,
  region_code VARCHAR(12)  NOT NULL,
  param_code  VARCHAR(40)  NOT NULL,
  param_value VARCHAR(500) NOT NULL,
  valid_from  DATE         NOT NULL,
  valid_to    DATE,
  source      VARCHAR(300) NOT NULL,
  source_url  VARCHAR(500),
  changed_by  VARCHAR(64)  NOT NULL,
  updated_at  DATETIME(3)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT region_parameter_since UNIQUE (region_code, param_code, valid_from)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
