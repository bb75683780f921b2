-- What of Citus is called, by its names and arguments. It spreads nothing: it
-- notes what it was asked for, and keeps the rules that Citus' documentation
-- gives for it.
CREATE TABLE pg_dist_partition (
  logicalrelid regclass PRIMARY KEY,
  partmethod "char" NOT NULL,
  partkey text,
  colocationid integer NOT NULL DEFAULT 0,
  repmodel "char" NOT NULL
);
CREATE TABLE asked (at integer GENERATED ALWAYS AS IDENTITY, call text);

CREATE FUNCTION create_reference_table(table_name regclass) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO asked (call) VALUES (format('reference %s', table_name));
  INSERT INTO pg_dist_partition (logicalrelid, partmethod, repmodel)
  VALUES (table_name, 'n', 't');
END $$;

CREATE FUNCTION create_distributed_table(
  table_name regclass,
  distribution_column text,
  distribution_type text DEFAULT 'hash',
  colocate_with text DEFAULT 'default',
  shard_count integer DEFAULT NULL
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
BEGIN
  SELECT i.relname INTO wrong
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
  WHERE x.indrelid = table_name AND x.indisunique AND NOT EXISTS (
    SELECT FROM pg_attribute a
    WHERE a.attrelid = table_name AND a.attname = distribution_column
      AND a.attnum = ANY (x.indkey)
  );
  IF FOUND THEN
    RAISE EXCEPTION 'cannot create constraint on "%"', table_name
      USING DETAIL = format('%s goes without the distribution column.', wrong);
  END IF;

  SELECT k.confrelid::regclass INTO wrong
  FROM pg_constraint k
  LEFT JOIN pg_dist_partition d ON d.logicalrelid = k.confrelid::regclass
  WHERE k.contype = 'f' AND k.conrelid = table_name
    AND k.confrelid <> k.conrelid AND d.partmethod IS NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'cannot create foreign key constraint'
      USING DETAIL = format('%s is neither distributed nor a reference table.', wrong);
  END IF;

  IF colocate_with NOT IN ('default', 'none') THEN
    PERFORM FROM pg_dist_partition
    WHERE logicalrelid = colocate_with::regclass AND partmethod = 'h';
    IF NOT FOUND THEN
      RAISE EXCEPTION 'relation % is not distributed', colocate_with;
    END IF;
  END IF;

  INSERT INTO asked (call)
  VALUES (format('%s by %s with %s', table_name, distribution_column, colocate_with));
  INSERT INTO pg_dist_partition (logicalrelid, partmethod, partkey, repmodel)
  VALUES (table_name, 'h', distribution_column, 's');
END $$;
