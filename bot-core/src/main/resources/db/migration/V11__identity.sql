-- Who is who across channels. Two contacts become one person only by a number that was proved, never by one that was
-- merely typed; see docs/adr/0010-who-somebody-is.md.

-- Who rules in chat does so where he gave the code of the desk, not wherever he turns out to be the same person.
ALTER TABLE officer ADD COLUMN conversation_id BIGINT;
UPDATE officer SET conversation_id = (SELECT MIN(c.id) FROM conversation c WHERE c.person_id = officer.person_id);
DELETE FROM officer WHERE conversation_id IS NULL;
ALTER TABLE officer DROP PRIMARY KEY;
ALTER TABLE officer MODIFY COLUMN conversation_id BIGINT NOT NULL;
ALTER TABLE officer ADD PRIMARY KEY (conversation_id);
CREATE INDEX officer_person ON officer (person_id);

-- The person of a contact is that of its contact row alone; a copy here could be a person that is no more.
ALTER TABLE conversation DROP COLUMN person_id;

-- merged_into: who this person has turned out to be; nothing is kept under him any more.
ALTER TABLE person ADD COLUMN merged_into BIGINT;

-- Whether the platform, or a signature, vouches that whoever comes under this id is always the same.
ALTER TABLE contact ADD COLUMN is_vouched BOOLEAN NOT NULL DEFAULT FALSE;

-- A row for each number that was named for a proof. Its lock keeps those apart who come with one number at once.
CREATE TABLE phone (
  mobile_index VARCHAR(64) NOT NULL,
  PRIMARY KEY (mobile_index)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A proof under way. The code itself is never stored: code_index is a keyed hash of it, made when the message goes out.
-- stage: CODE until the code was given, then ID while the ID number is being checked, CLOSED in the end.
CREATE TABLE phone_code (
  id            BIGINT       NOT NULL AUTO_INCREMENT,
  contact_id    BIGINT       NOT NULL,
  mobile_sealed VARCHAR(512) NOT NULL,
  mobile_index  VARCHAR(64)  NOT NULL,
  stage         VARCHAR(16)  NOT NULL,
  code_index    VARCHAR(64),
  misses        INT          NOT NULL,
  asked_at      DATETIME(3)  NOT NULL,
  sent_at       DATETIME(3),
  expires_at    DATETIME(3),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX phone_code_contact ON phone_code (contact_id, asked_at);
CREATE INDEX phone_code_mobile ON phone_code (mobile_index, asked_at);
CREATE INDEX phone_code_asked ON phone_code (asked_at);

-- What a contact has proved.
CREATE TABLE phone_proof (
  contact_id    BIGINT       NOT NULL,
  person_id     BIGINT       NOT NULL,
  mobile_sealed VARCHAR(512) NOT NULL,
  mobile_index  VARCHAR(64)  NOT NULL,
  proved_at     DATETIME(3)  NOT NULL,
  id_checked_at DATETIME(3),
  PRIMARY KEY (contact_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX phone_proof_mobile ON phone_proof (mobile_index);
CREATE INDEX phone_proof_person ON phone_proof (person_id);

-- Only ever added to. Holds no personal data.
CREATE TABLE identity_event (
  id              BIGINT      NOT NULL AUTO_INCREMENT,
  at              DATETIME(3) NOT NULL,
  action          VARCHAR(32) NOT NULL,
  contact_id      BIGINT      NOT NULL,
  person_id       BIGINT      NOT NULL,
  other_person_id BIGINT,
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX identity_event_person ON identity_event (person_id, id);
CREATE INDEX identity_event_other ON identity_event (other_person_id, id);

-- Forms under way that hold an answer, and the conversation in which each goes on. One that was taken over stays here when
-- it is closed, so that the conversation it came from learns that it is over.
CREATE TABLE open_form (
  flow_id         VARCHAR(64) NOT NULL,
  person_id       BIGINT      NOT NULL,
  conversation_id BIGINT      NOT NULL,
  channel         VARCHAR(32) NOT NULL,
  came_from       BIGINT,
  service         VARCHAR(64) NOT NULL,
  touched_at      DATETIME(3) NOT NULL,
  reminded_at     DATETIME(3),
  closed          BOOLEAN     NOT NULL,
  PRIMARY KEY (flow_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
CREATE INDEX open_form_person ON open_form (person_id, touched_at);
CREATE INDEX open_form_conversation ON open_form (conversation_id);
CREATE INDEX open_form_touched ON open_form (touched_at);
