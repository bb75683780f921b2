-- Interactions, logs and evidence are split by the day of the interaction, so
-- that a read by id touches one day and what expires goes with its day. No
-- foreign key leads to or from them: a day could not go without a search for
-- rows that name it. What the keys held together is written by one statement.
--
-- A day is dropped as a whole, so nothing looks for interactions by their age.

ALTER TABLE interaction RENAME TO whole_interaction;
ALTER TABLE log RENAME TO whole_log;
ALTER TABLE evidence RENAME TO whole_evidence;

-- Indexes would keep their names from the new tables, and nobody reads by them.
ALTER TABLE whole_interaction DROP CONSTRAINT interaction_pkey CASCADE;
ALTER TABLE whole_log DROP CONSTRAINT log_pkey CASCADE;
ALTER TABLE whole_log DROP CONSTRAINT log_account_interaction_id_id_key;
ALTER TABLE whole_evidence DROP CONSTRAINT evidence_pkey;
DROP INDEX interaction_of_offer, interaction_by_start, interaction_by_age, log_timeline;

CREATE TABLE interaction (
  account text COLLATE "C",
  id uuid,
  feed_id text COLLATE "C" NOT NULL,
  sku_id text COLLATE "C" NOT NULL,
  start_date timestamptz NOT NULL,
  source text NOT NULL CHECK (source IN ('seller', 'channel')),
  origin text NOT NULL CHECK (origin IN ('catalog', 'price', 'inventory')),
  context text NOT NULL CHECK (context IN ('setup', 'ongoing')),
  closed_at timestamptz,
  result text NOT NULL
    CHECK (result IN ('processing', 'success', 'failure', 'notification')),
  log_count integer NOT NULL CHECK (log_count >= 0),
  tally jsonb NOT NULL,
  PRIMARY KEY (account, id),
  CHECK ((closed_at IS NULL) = (result = 'processing'))
) PARTITION BY RANGE (id);

CREATE INDEX interaction_of_offer
  ON interaction (account, feed_id, sku_id, start_date, id);
CREATE INDEX interaction_by_start ON interaction (account, start_date, id);

CREATE TABLE log (
  account text COLLATE "C",
  interaction_id uuid,
  seq integer CHECK (seq >= 1),
  id uuid NOT NULL,
  type text NOT NULL
    CHECK (type IN ('success', 'info', 'warning', 'failure')),
  date timestamptz NOT NULL,
  description text NOT NULL,
  agent text NOT NULL,
  data jsonb,
  errors jsonb NOT NULL,
  has_evidence boolean NOT NULL,
  date_only boolean NOT NULL DEFAULT false,
  bytes integer NOT NULL GENERATED ALWAYS AS (
    octet_length(description) + octet_length(errors::text)
  ) STORED,
  PRIMARY KEY (account, interaction_id, seq)
) PARTITION BY RANGE (interaction_id);

-- An id of a log or an interaction is one among all accounts: these find the
-- same rows with half the bytes.
CREATE INDEX log_by_id ON log (id);
CREATE INDEX log_timeline ON log (interaction_id, date, seq);

-- MAIN is compressed and stays in the row while it fits a page; EXTENDED would
-- leave the row as soon as it is longer than what the days aim at.
CREATE TABLE evidence (
  account text COLLATE "C",
  interaction_id uuid,
  seq integer,
  request text STORAGE MAIN,
  response text STORAGE MAIN,
  PRIMARY KEY (account, interaction_id, seq),
  CHECK (num_nonnulls(request, response) > 0)
) PARTITION BY RANGE (interaction_id);

-- The days of what is there; later ones are made by the host (partitions.ts).
DO $$
DECLARE
  day bigint;
  ids text;
BEGIN
  FOR day IN
    SELECT DISTINCT ('x0000' || left(replace(id::text, '-', ''), 12))::bit(64)::bigint / 86400000
    FROM whole_interaction
  LOOP
    ids := format('FOR VALUES FROM (%L) TO (%L)',
      rpad(lpad(to_hex(day * 86400000), 12, '0'), 32, '0'),
      rpad(lpad(to_hex((day + 1) * 86400000), 12, '0'), 32, '0'));

    EXECUTE format('CREATE TABLE interaction_%s PARTITION OF interaction %s WITH (fillfactor = 80)',
      to_char(date '1970-01-01' + day::integer, 'YYYYMMDD'), ids);
    EXECUTE format('CREATE TABLE log_%s PARTITION OF log %s',
      to_char(date '1970-01-01' + day::integer, 'YYYYMMDD'), ids);
    EXECUTE format('CREATE TABLE evidence_%s PARTITION OF evidence %s WITH (toast_tuple_target = 256)',
      to_char(date '1970-01-01' + day::integer, 'YYYYMMDD'), ids);
  END LOOP;
END $$;

INSERT INTO interaction SELECT * FROM whole_interaction;
INSERT INTO log (
  account, interaction_id, seq, id, type, date, description, agent, data,
  errors, has_evidence, date_only
)
SELECT account, interaction_id, seq, id, type, date, description, agent, data,
  errors, has_evidence, date_only
FROM whole_log;
INSERT INTO evidence SELECT * FROM whole_evidence;

DROP TABLE whole_interaction, whole_log, whole_evidence;

ANALYZE interaction, log, evidence;
