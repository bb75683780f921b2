-- What was answered to requests that were given a key, so that a repeat is
-- answered the same. Split by the day on which it was answered, as it is needed
-- for one day; later ones are made by the host (partitions.ts).
CREATE TABLE answer (
  account text COLLATE "C",
  key text COLLATE "C",
  made_on date,
  made_at timestamptz NOT NULL,
  -- Of what was asked.
  fingerprint text NOT NULL,
  -- Packed by the host.
  answer bytea STORAGE EXTERNAL NOT NULL,
  PRIMARY KEY (account, key, made_on)
) PARTITION BY RANGE (made_on);
