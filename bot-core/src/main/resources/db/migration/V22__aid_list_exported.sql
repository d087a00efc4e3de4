-- When the file of a list was first given out: from then on the bank may have it.
ALTER TABLE aid_payment_list ADD COLUMN exported_at DATETIME(3);
