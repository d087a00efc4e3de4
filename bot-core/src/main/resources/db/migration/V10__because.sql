-- Why the bot said what it said: the steps of the decision, as sealed JSON. Holds no words of the person.
ALTER TABLE transcript_entry ADD COLUMN because_sealed LONGTEXT;
