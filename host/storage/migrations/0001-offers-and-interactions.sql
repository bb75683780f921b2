-- The account leads every key, so that the tables can be spread over servers by
-- account. Ids are UUIDv7: they begin with the instant of registration, so that
-- interactions and what hangs on them can be split and dropped by day.
--
-- Keys that people chose are compared byte by byte, the same on every server.

-- The one table that all accounts share.
CREATE TABLE channel (
  id text COLLATE "C" PRIMARY KEY,
  vendor text NOT NULL,
  name text NOT NULL,
  logo text NOT NULL,
  owner text NOT NULL
);

CREATE TABLE feed (
  account text COLLATE "C",
  id text COLLATE "C" REFERENCES channel,
  affiliate_id text NOT NULL,
  sales_channel text NOT NULL,
  active boolean NOT NULL,
  PRIMARY KEY (account, id)
);

-- What the Catalog says of a SKU, once for all offers of it. There is a row as
-- soon as there is an offer.
CREATE TABLE product (
  account text COLLATE "C",
  sku_id text COLLATE "C",
  product_id text,
  name text,
  -- The name without accents and capitals, to search and to sort by.
  name_key text COLLATE "C",
  image_url text,
  eans text[] NOT NULL DEFAULT '{}',
  brand text,
  category text,
  asked_at timestamptz,
  PRIMARY KEY (account, sku_id),
  CHECK (num_nulls(product_id, name, name_key) IN (0, 3))
);

CREATE INDEX product_by_age ON product (asked_at NULLS FIRST, account, sku_id);

-- No index on what an update changes: a log then rewrites one row in its place.
CREATE TABLE offer (
  account text COLLATE "C",
  feed_id text COLLATE "C",
  sku_id text COLLATE "C",
  id uuid NOT NULL,
  status text NOT NULL
    CHECK (status IN ('sending', 'synced', 'error', 'unavailable')),
  price_amount numeric,
  price_currency text,
  inventory bigint CHECK (inventory >= 0),
  external_offer_id text,
  open_errors jsonb NOT NULL,
  discarded_at timestamptz,
  discarded_by uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (account, feed_id, sku_id),
  UNIQUE (account, id),
  FOREIGN KEY (account, feed_id) REFERENCES feed,
  FOREIGN KEY (account, sku_id) REFERENCES product,
  CHECK (price_amount IS NOT NULL OR price_currency IS NULL),
  CHECK (num_nulls(discarded_at, discarded_by) IN (0, 2))
) WITH (fillfactor = 80);

CREATE INDEX offer_by_sku ON offer (account, sku_id);

-- Apart from the offers: only changes read it, and lists read many offers.
CREATE TABLE offer_ledger (
  account text COLLATE "C",
  feed_id text COLLATE "C",
  sku_id text COLLATE "C",
  ledger jsonb NOT NULL,
  PRIMARY KEY (account, feed_id, sku_id),
  FOREIGN KEY (account, feed_id, sku_id) REFERENCES offer
) WITH (fillfactor = 80);

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
  FOREIGN KEY (account, feed_id, sku_id) REFERENCES offer,
  CHECK ((closed_at IS NULL) = (result = 'processing'))
) WITH (fillfactor = 80);

CREATE INDEX interaction_of_offer
  ON interaction (account, feed_id, sku_id, start_date, id);
CREATE INDEX interaction_by_start ON interaction (account, start_date, id);
-- For what expires, of all accounts.
CREATE INDEX interaction_by_age ON interaction (id);

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
  PRIMARY KEY (account, interaction_id, seq),
  UNIQUE (account, interaction_id, id),
  FOREIGN KEY (account, interaction_id) REFERENCES interaction
    ON DELETE CASCADE
);

CREATE INDEX log_timeline ON log (account, interaction_id, date, seq);

-- Apart from the logs: it may be megabytes, and a timeline is read without it.
CREATE TABLE evidence (
  account text COLLATE "C",
  interaction_id uuid,
  seq integer,
  request text,
  response text,
  PRIMARY KEY (account, interaction_id, seq),
  FOREIGN KEY (account, interaction_id, seq) REFERENCES log
    ON DELETE CASCADE,
  CHECK (num_nonnulls(request, response) > 0)
);
