-- Who compared a list with its cases before its file was given out: somebody else than its maker.
ALTER TABLE aid_payment_list ADD COLUMN checker VARCHAR(64);
ALTER TABLE aid_payment_list ADD COLUMN checked_at DATETIME(3);
