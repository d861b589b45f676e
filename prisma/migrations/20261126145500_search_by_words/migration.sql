-- What customers, products and documents are searched by, as one text each, so that one index answers for all words at once
-- and skips along the rarest. It begins with a blank, so that each word has one before it.
CREATE INDEX "customers_words_idx" ON "customers" USING GIN ("organization_id" uuid_ops, (' ' || "name" || ' ' || coalesce("email", '') || ' ' || coalesce("tax_number", '')) gin_trgm_ops);
CREATE INDEX "products_words_idx" ON "products" USING GIN ("organization_id" uuid_ops, (' ' || "name" || ' ' || "sku") gin_trgm_ops);
CREATE INDEX "documents_words_idx" ON "documents" USING GIN ("organization_id" uuid_ops, (' ' || "name") gin_trgm_ops);
CREATE INDEX "document_versions_words_idx" ON "document_versions" USING GIN ("organization_id" uuid_ops, (' ' || "file_name") gin_trgm_ops);
DROP FUNCTION search_customers(text, uuid, boolean, integer);
DROP FUNCTION search_documents(text, boolean, integer);
DROP INDEX "customers_search_idx";
DROP INDEX "documents_search_idx";
DROP INDEX "document_versions_search_idx";

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- How any list is searched (docs/decisions/0012), with the rights of the functions below that call it; nobody who serves may.
-- `source` is a tenant's table, `words` the indexed text of its rows, `handed` the id that is handed out, `condition` what else
-- has to hold for a row: SQL of those functions and never of a caller of theirs.
--
-- `is_everywhere`: the words are so common that a list in its own order comes upon them soon, and no ids are handed out. Else
-- they are those of what holds all words; where nothing does, `is_exact` is false, and they are of what is spelled alike, the
-- likest first. The work is bounded whatever is asked: an index serves it, or the newest rows are read and no more.
CREATE FUNCTION search_rows(source text, words text, handed text, condition text, wanted text, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp
SET pg_trgm.word_similarity_threshold = 0.5
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
  -- So many of the newest rows are looked at first; a word is common that so many of them hold.
  sampled CONSTANT integer := 200;
  common CONSTANT integer := 20;
  -- What no index serves is looked for in so many of the newest rows: letters, and what is spelled like common words.
  most_read CONSTANT integer := 10000;
  most_compared CONSTANT integer := 2000;
  organization uuid := current_setting('app.organization_id')::uuid;
  -- The longest first. What has not three letters on end has a trigram only at the beginning of a word.
  typed text[] := ARRAY(SELECT word FROM regexp_split_to_table(wanted, '\s+') AS word WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  patterns text[] := ARRAY(SELECT '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' FROM unnest(typed) AS word);
  is_short boolean := typed[1] !~ '\w{3}';
  own text := format('(SELECT * FROM %I WHERE organization_id = $1', source);
  newest text := own || ' ORDER BY id DESC LIMIT %s) AS newest';
  sample text[];
  fitting text[];
  is_rare boolean[];
  keys text[];
  key text;
  phrase text;
  held text[];
  drive text;
  drives text[];
  has_key boolean;
BEGIN
  EXECUTE format('SELECT coalesce(array_agg(%1$s), ''{}''), coalesce(array_agg(%1$s) FILTER (WHERE %2$s), ''{}'') FROM %3$s',
    words, condition, format(newest, sampled)) INTO sample, fitting USING organization;
  is_exact := true;
  is_everywhere := (SELECT count(*) FROM unnest(fitting) AS text WHERE text ILIKE ALL (patterns)) >= 2 * common;
  IF is_everywhere THEN RETURN; END IF;

  is_rare := ARRAY(SELECT (SELECT count(*) FROM unnest(sample) AS text WHERE text ILIKE pattern) < common FROM unnest(patterns) AS pattern);
  keys := ARRAY(
    SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place WHERE is_rare[place] AND typed[place] ~ '\w{3}' ORDER BY place LIMIT 3);
  IF keys = '{}' THEN keys := ARRAY[CASE WHEN is_short THEN '% ' || substr(patterns[1], 2) ELSE patterns[1] END]; END IF;
  ids := '{}';
  IF NOT is_short OR typed[1] ~ '^\w' THEN
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT %1$s AS id FROM %2$I WHERE organization_id = $1 AND %3$s AND %4$s ILIKE ALL ($2) %5$s LIMIT $3) AS exact',
      handed, source, condition, words, (SELECT string_agg(format('AND %s ILIKE %L', words, one), ' ') FROM unnest(keys) AS one))
      INTO ids USING organization, patterns, most;
  END IF;
  IF ids = '{}' AND is_short THEN
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT %1$s AS id FROM %2$s WHERE %3$s AND %4$s ILIKE ALL ($2) LIMIT $3) AS exact',
      handed, format(newest, most_read), condition, words) INTO ids USING organization, patterns, most;
  END IF;
  IF ids <> '{}' OR is_short THEN RETURN; END IF;

  -- A common word is taken as it was typed; only the others are thought to be misspelled. One of them that is there leads to
  -- what holds it, before all of them are looked for by their letters.
  is_exact := false;
  phrase := coalesce((SELECT string_agg(typed[place], ' ' ORDER BY place) FROM generate_subscripts(typed, 1) AS place WHERE is_rare[place]), wanted);
  held := ARRAY(SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place WHERE NOT is_rare[place] AND true = ANY (is_rare));
  FOREACH key IN ARRAY CASE WHEN cardinality(typed) > 1 THEN keys ELSE '{}' END LOOP
    CONTINUE WHEN key = ANY (held);
    EXECUTE format('SELECT EXISTS (SELECT FROM %1$I WHERE organization_id = $1 AND %2$s ILIKE %3$L)', source, words, key) INTO has_key USING organization;
    IF has_key THEN drives := drives || format('%1$s) AS own WHERE %2$s ILIKE %3$L AND word_similarity(%4$L, %2$s) >= 0.5', own, words, key, phrase); END IF;
  END LOOP;
  drives := drives || format('%1$s WHERE %2$s %%> %3$L',
    CASE WHEN (SELECT count(*) FROM unnest(sample) AS text WHERE text %> phrase) < common THEN own || ') AS own' ELSE format(newest, most_compared) END, words, phrase);
  FOREACH drive IN ARRAY drives LOOP
    EXECUTE format('SELECT coalesce(array_agg(id ORDER BY likeness DESC, id), ''{}'') FROM (SELECT %1$s AS id, word_similarity($4, %2$s) AS likeness FROM %3$s AND %4$s AND %2$s ILIKE ALL ($2) ORDER BY 2 DESC, 1 LIMIT $3) AS alike',
      handed, words, drive, condition) INTO ids USING organization, held, most, phrase;
    EXIT WHEN ids <> '{}';
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION search_rows(text, text, text, text, text, integer) FROM PUBLIC;

CREATE FUNCTION search_customers(wanted text, owner_id uuid, deleted boolean, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  SELECT * FROM search_rows('customers', $w$(' ' || name || ' ' || coalesce(email, '') || ' ' || coalesce(tax_number, ''))$w$, 'id',
    format('(deleted_at IS NOT NULL) = %L AND (%L::uuid IS NULL OR owner_user_id = %2$L)', deleted, owner_id), wanted, most)
$$;
REVOKE EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) TO app_user;

CREATE FUNCTION search_products(wanted text, deleted boolean, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  SELECT * FROM search_rows('products', $w$(' ' || name || ' ' || sku)$w$, 'id',
    format('(deleted_at IS NOT NULL) = %L', deleted), wanted, most)
$$;
REVOKE EXECUTE ON FUNCTION search_products(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_products(text, boolean, integer) TO app_user;

-- By their names and those of their files.
CREATE FUNCTION search_documents(wanted text, deleted boolean, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
  SELECT CASE WHEN named.is_exact = filed.is_exact THEN named.ids || filed.ids WHEN named.is_exact THEN named.ids ELSE filed.ids END,
    named.is_exact OR filed.is_exact, named.is_everywhere OR filed.is_everywhere
  FROM search_rows('documents', $w$(' ' || name)$w$, 'id', format('(deleted_at IS NOT NULL) = %L', deleted), wanted, most) AS named,
    search_rows('document_versions', $w$(' ' || file_name)$w$, 'document_id', format(
      'EXISTS (SELECT FROM documents d WHERE d.organization_id = $1 AND d.id = document_id AND (d.deleted_at IS NOT NULL) = %L)', deleted), wanted, most) AS filed
$$;
REVOKE EXECUTE ON FUNCTION search_documents(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_documents(text, boolean, integer) TO app_user;

-- As before (20261126115000_alike_customers), by the index that is left.
CREATE OR REPLACE FUNCTION alike_customers(wanted text, most integer)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET plan_cache_mode = force_custom_plan
SET pg_trgm.word_similarity_threshold = 0.65
AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  RETURN QUERY
    SELECT c.id FROM customers c
    WHERE c.organization_id = organization AND c.deleted_at IS NULL
      AND (' ' || c.name || ' ' || coalesce(c.email, '') || ' ' || coalesce(c.tax_number, '')) %> wanted
      AND c.name %> wanted AND similarity(c.name, wanted) >= 0.5
    ORDER BY similarity(c.name, wanted) DESC, c.id LIMIT most;
END $$;
