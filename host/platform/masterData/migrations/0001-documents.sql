-- The documents of all accounts as they were last written, and beside them what
-- searches still show of those that their index has not caught up with.
CREATE TABLE document (
  account text COLLATE "C",
  entity text COLLATE "C",
  id text COLLATE "C",
  -- Null when it was deleted and searches do not know yet.
  fields jsonb,
  -- The same without what is too long to be searched by.
  facets jsonb NOT NULL,
  -- Names of the schemas that it complies with.
  schemas text[] NOT NULL,
  -- Milliseconds since 1970; null when searches show what was last written.
  behind_since bigint,
  seen_fields jsonb,
  seen_facets jsonb,
  seen_schemas text[],
  PRIMARY KEY (account, entity, id),
  CHECK (fields IS NOT NULL OR behind_since IS NOT NULL)
);

CREATE INDEX document_by_facets ON document
  USING gin (facets jsonb_path_ops)
  WITH (gin_pending_list_limit = 256);

CREATE INDEX document_behind ON document (account, entity)
  WHERE behind_since IS NOT NULL;

CREATE VIEW shown AS
  SELECT account, entity, id, fields, facets, schemas
  FROM document
  WHERE behind_since IS NULL
  UNION ALL
  SELECT account, entity, id, seen_fields, seen_facets, seen_schemas
  FROM document
  WHERE behind_since IS NOT NULL AND seen_fields IS NOT NULL;

CREATE TABLE schema (
  account text COLLATE "C",
  entity text COLLATE "C",
  name text COLLATE "C",
  body json NOT NULL,
  PRIMARY KEY (account, entity, name)
);
