-- Lists of offers find and order by indexes, so that they cost the same in an
-- account of 100,000 offers as in one of 1,000.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gin;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE insufficient_privilege USING MESSAGE = format(
      'the user %1$I lacks the right CREATE on the database %2$I, which the extensions pg_trgm and btree_gin need. Have the owner of the database run GRANT CREATE ON DATABASE %2$I TO %1$I, or a superuser run CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gin; in it. Then start again.',
      current_user, current_database()
    );
  WHEN feature_not_supported OR undefined_file THEN
    RAISE feature_not_supported USING MESSAGE =
      'the server lacks the extensions pg_trgm and btree_gin, which come with PostgreSQL. Install its package of contributed modules, such as postgresql-contrib, or allow the two where the server is managed. Then start again.';
END $$;

-- The texts in lower case, each at the start of a line. Of one kind for ever, so
-- that an index may hold it: array_to_string is not, as some types are told by
-- settings.
CREATE FUNCTION lines_of(texts text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT lower(E'\n' || array_to_string(texts, E'\n')) $$;

ALTER TABLE product ADD COLUMN ean_lines text
  GENERATED ALWAYS AS (lines_of(eans)) STORED;

-- Products change daily, not with every log, and a product that the Catalog has
-- not told is in none of these but the second.
CREATE INDEX product_by_word ON product
  USING gin (account, name_key gin_trgm_ops) WITH (fastupdate = off)
  WHERE name_key IS NOT NULL;
CREATE INDEX product_by_sku_start ON product
  (account, (lower(sku_id) COLLATE "C"));
CREATE INDEX product_by_id_start ON product
  (account, (lower(product_id) COLLATE "C"))
  WHERE product_id IS NOT NULL;
CREATE INDEX product_by_ean_start ON product
  USING gin (account, ean_lines gin_trgm_ops) WITH (fastupdate = off)
  WHERE eans <> '{}';
CREATE INDEX product_by_name ON product (account, name_key, sku_id)
  WHERE name_key IS NOT NULL;
CREATE INDEX product_by_brand ON product (account, brand)
  WHERE brand IS NOT NULL;
CREATE INDEX product_by_category ON product (account, category)
  WHERE category IS NOT NULL;

-- The second of the last change rather than its instant: the logs that reach an
-- offer within one leave the index as it is, and the row is rewritten in place.
ALTER TABLE offer ADD COLUMN updated_second timestamp
  GENERATED ALWAYS AS (
    date_trunc('second', updated_at AT TIME ZONE 'UTC')
  ) STORED;

CREATE INDEX offer_by_update ON offer (account, updated_second);
CREATE INDEX offer_by_status ON offer (account, feed_id, status, id);
CREATE INDEX offer_by_channel_id ON offer
  (account, (lower(external_offer_id) COLLATE "C"))
  WHERE external_offer_id IS NOT NULL;
