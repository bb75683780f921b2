-- What an account chose for itself; no row is the default.
CREATE TABLE settings (
  account text COLLATE "C" PRIMARY KEY,
  masked_keys text[] NOT NULL
);

-- Evidence that came before there was masking may hold secrets, and SQL cannot
-- tell which: all of it is masked, as a text is that could not be read.
UPDATE evidence SET
  request = CASE WHEN request <> '' THEN '__MASKED_UNREAD_129_MORE__' ELSE request END,
  response = CASE WHEN response <> '' THEN '__MASKED_UNREAD_129_MORE__' ELSE response END;
