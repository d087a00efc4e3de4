-- Where a union's office is, how to call it, and when it is open.

ALTER TABLE union_org ADD COLUMN address VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE union_org ADD COLUMN phone VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE union_org ADD COLUMN hours VARCHAR(128) DEFAULT '' NOT NULL;
CREATE INDEX union_org_parent ON union_org (parent_id);

-- How many members a union has.
CREATE INDEX member_union ON member (union_id);
