-- What cannot wait: for the morning, for the person's next message, or for an account's other news.
ALTER TABLE outbound_message ADD COLUMN urgent BOOLEAN NOT NULL DEFAULT FALSE;
