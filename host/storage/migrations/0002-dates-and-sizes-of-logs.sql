-- Whether the connector told a day alone, and how many bytes of text a log has
-- beside its evidence, so that an answer can be ended in time unread.
ALTER TABLE log
  ADD COLUMN date_only boolean NOT NULL DEFAULT false,
  ADD COLUMN bytes integer NOT NULL GENERATED ALWAYS AS (
    octet_length(description) + octet_length(errors::text)
  ) STORED;
