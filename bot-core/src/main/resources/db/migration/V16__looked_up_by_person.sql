-- What a merge moves and a sweep looks for is found without reading the whole table.
CREATE INDEX survey_answer_person ON survey_answer (person_id);
CREATE INDEX attachment_person ON attachment (person_id);
CREATE INDEX identity_event_contact ON identity_event (contact_id, at);
CREATE INDEX outbound_message_expiry ON outbound_message (status, expires_at);
