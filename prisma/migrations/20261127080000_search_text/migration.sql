-- What a row is searched by becomes a column, in lower case. It was an expression of the index: it was put together anew for
-- every row that the index found, twice, and for each of the newest rows. The index leads with the company's id as text, which
-- no other index does. So the planner has no choice: a plan that is made for any company can't read all rows of a large one, as
-- it did where the others are small on the average, and each session plans a search once.
DROP INDEX "customers_words_idx";
DROP INDEX "products_words_idx";
DROP INDEX "documents_words_idx";
DROP INDEX "document_versions_words_idx";

ALTER TABLE "customers" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "name" || ' ' || coalesce("email", '') || ' ' || coalesce("tax_number", ''))) STORED;
ALTER TABLE "products" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "name" || ' ' || "sku")) STORED;
ALTER TABLE "quotes" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "title")) STORED;
ALTER TABLE "documents" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "name")) STORED;
ALTER TABLE "document_versions" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "file_name")) STORED;

-- What is written waits in a list until it is sorted in, by default until that list has 4 MB, and every search of every company
-- reads the whole list.
CREATE INDEX "customers_search_idx" ON "customers" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "products_search_idx" ON "products" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "quotes_search_idx" ON "quotes" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "documents_search_idx" ON "documents" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "document_versions_search_idx" ON "document_versions" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

DROP FUNCTION search_customers(text, uuid, boolean, integer);
DROP FUNCTION search_products(text, boolean, integer);
DROP FUNCTION search_documents(text, boolean, integer);
DROP FUNCTION search_document_names(text, boolean, integer);
DROP FUNCTION search_document_files(text, boolean, integer);
DROP FUNCTION search_rows(text, text, text, text, text, integer, text[], boolean);

-- How any list is searched (docs/decisions/0012) where create_search below finds nothing, with the rights of the functions that it
-- makes; nobody who serves may. `source` is a tenant's table, `handed` the id that is handed out, `condition` what else has to
-- hold for a row: SQL of those functions and never of a caller of theirs. The work is bounded whatever is asked: an index serves
-- it, or the newest rows are read and no more.

-- What has not three letters on end: the index knows such letters at the beginning of words alone.
CREATE FUNCTION search_letters(source text, handed text, condition text, wanted text, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp
SET max_parallel_workers_per_gather = 0
SET enable_seqscan = off
AS $$
DECLARE
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 10;
  most_read CONSTANT integer := 10000;
  organization uuid := current_setting('app.organization_id')::uuid;
  typed text[] := ARRAY(SELECT word FROM regexp_split_to_table(wanted, '\s+') AS word WHERE word <> '' ORDER BY length(word) DESC);
  patterns text[] := ARRAY(SELECT '%' || regexp_replace(lower(word), '([\\%_])', '\\\1', 'g') || '%' FROM unnest(typed) AS word);
  newest text := format('(SELECT * FROM %I WHERE organization_id = $1 ORDER BY id DESC LIMIT', source) || ' %s) AS newest';
BEGIN
  is_exact := true;
  EXECUTE format('SELECT count(*) >= $3 FROM %s WHERE %s AND search_text LIKE ALL ($2)', format(newest, sampled), condition)
    INTO is_everywhere USING organization, patterns, 2 * common;
  IF is_everywhere THEN RETURN; END IF;
  ids := '{}';
  IF typed[1] ~ '^\w' THEN
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT id FROM (SELECT %1$s AS id, search_text FROM %2$I WHERE organization_id::text = $1::text AND %3$s AND search_text LIKE %4$L OFFSET 0) AS keyed WHERE search_text LIKE ALL ($2) LIMIT $3) AS exact',
      handed, source, condition, '% ' || substr(patterns[1], 2)) INTO ids USING organization, patterns, most;
  END IF;
  IF ids = '{}' THEN
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT %s AS id FROM %s WHERE %s AND search_text LIKE ALL ($2) LIMIT $3) AS exact',
      handed, format(newest, most_read), condition) INTO ids USING organization, patterns, most;
  END IF;
END $$;
REVOKE EXECUTE ON FUNCTION search_letters(text, text, text, text, integer) FROM PUBLIC;

-- What is spelled alike, where nothing holds all words: the likest first. `sample`: the search_text of the newest rows.
CREATE FUNCTION search_alike(source text, handed text, condition text, wanted text, most integer, sample text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp
SET pg_trgm.word_similarity_threshold = 0.5
SET max_parallel_workers_per_gather = 0
SET enable_seqscan = off
AS $$
DECLARE
  common CONSTANT integer := 10;
  -- What is spelled like common words is looked for in so many of the newest rows.
  most_compared CONSTANT integer := 2000;
  organization uuid := current_setting('app.organization_id')::uuid;
  typed text[] := ARRAY(SELECT word FROM regexp_split_to_table(wanted, '\s+') AS word WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  patterns text[] := ARRAY(SELECT '%' || regexp_replace(lower(word), '([\\%_])', '\\\1', 'g') || '%' FROM unnest(typed) AS word);
  is_rare boolean[] := ARRAY(SELECT (SELECT count(*) FROM unnest(sample) AS text WHERE text LIKE pattern) < common FROM unnest(patterns) AS pattern);
  -- A common word is taken as it was typed; only the others are thought to be misspelled.
  held text[] := ARRAY(SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place WHERE NOT is_rare[place] AND true = ANY (is_rare));
  phrase text := coalesce((SELECT string_agg(typed[place], ' ' ORDER BY place) FROM generate_subscripts(typed, 1) AS place WHERE is_rare[place]), wanted);
  letters text[] := show_trgm(phrase);
  indexed text := format('(SELECT * FROM %I WHERE organization_id::text = $1::text) AS own', source);
  newest text := format('(SELECT * FROM %I WHERE organization_id = $1 ORDER BY id DESC LIMIT %s) AS newest', source, most_compared);
  key text;
  has_key boolean;
  drive text;
  drives text[];
  ids uuid[];
BEGIN
  -- One of several words that is there leads to what holds it, before all of them are looked for by their letters.
  FOR key IN
    SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place
    WHERE is_rare[place] AND typed[place] ~ '\w{3}' AND cardinality(typed) > 1 ORDER BY place LIMIT 3
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE search_text LIKE %L)', indexed, key) INTO has_key USING organization;
    IF has_key THEN drives := drives || format('%s WHERE search_text LIKE %L AND word_similarity(%L, search_text) >= 0.5', indexed, key, phrase); END IF;
  END LOOP;
  drives := drives || format('%s WHERE search_text %%> (SELECT %L)',
    CASE WHEN (
      SELECT count(*) FROM unnest(sample[1:cardinality(sample) / 2]) AS text
      WHERE 2 * (SELECT count(*) FROM unnest(show_trgm(text)) AS letter WHERE letter = ANY (letters)) >= cardinality(letters)) < common / 2
    THEN indexed ELSE newest END, phrase);
  FOREACH drive IN ARRAY drives LOOP
    EXECUTE format('SELECT coalesce(array_agg(id ORDER BY likeness DESC, id), ''{}'') FROM (SELECT %s AS id, word_similarity($4, search_text) AS likeness FROM %s AND %s AND search_text LIKE ALL ($2) ORDER BY 2 DESC, 1 LIMIT $3) AS alike',
      handed, drive, condition) INTO ids USING organization, held, most, phrase;
    EXIT WHEN ids <> '{}';
  END LOOP;
  RETURN ids;
END $$;
REVOKE EXECUTE ON FUNCTION search_alike(text, text, text, text, integer, text[]) FROM PUBLIC;

-- One search of a table's rows each, from one text: `fits` is its condition, `condition` the expression that writes it out for
-- the functions above. They are SQL of this file. What most searches come to is found by statements that each session parses and
-- plans once; only where they find nothing is there SQL to be put together.
--
-- `is_everywhere`: the words are so common that a list in its own order comes upon them soon, and no ids are handed out. Else
-- they are those of what holds all words; where nothing does, `is_exact` is false, and they are of what is spelled alike.
CREATE FUNCTION pg_temp.create_search(name text, parameters text, rights text, source text, handed text, fits text, condition text)
RETURNS void LANGUAGE plpgsql AS $create$
BEGIN
  EXECUTE format($function$
CREATE FUNCTION %1$I(%2$s, OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE %3$s
SET search_path = public, pg_temp
SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $body$
DECLARE
  -- So many of the newest rows are looked at first; a word is common that so many of them hold.
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 10;
  organization CONSTANT uuid := current_setting('app.organization_id')::uuid;
  patterns CONSTANT text[] := ARRAY(
    SELECT '%%' || regexp_replace(lower(word), '([\\%%_])', '\\\1', 'g') || '%%' FROM regexp_split_to_table(wanted, '\s+') AS word
    WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  sample text[];
  counts bigint[];
  everywhere bigint;
  keys text[];
BEGIN
  is_exact := true;
  is_everywhere := false;
  IF patterns[1] ~ '\w{3}' IS NOT TRUE THEN
    SELECT * INTO ids, is_exact, is_everywhere FROM search_letters(%4$L, %5$L, %7$s, wanted, most);
    RETURN;
  END IF;
  SELECT coalesce(array_agg(held), '{}'), count(*) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)),
    ARRAY[count(*) FILTER (WHERE held LIKE patterns[1]), count(*) FILTER (WHERE held LIKE patterns[2]), count(*) FILTER (WHERE held LIKE patterns[3])],
    coalesce(array_agg(newest.handed) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)), '{}')
  FROM (SELECT t.%5$I AS handed, t.search_text AS held, %6$s AS fits FROM %4$I AS t
    WHERE t.organization_id = organization ORDER BY t.id DESC LIMIT sampled) AS newest
  INTO sample, everywhere, counts, ids;
  is_everywhere := everywhere >= 2 * common;
  IF is_everywhere THEN
    ids := NULL;
    RETURN;
  END IF;
  keys := ARRAY(SELECT patterns[place] FROM generate_series(1, least(3, cardinality(patterns))) AS place
    WHERE counts[place] < common AND patterns[place] ~ '\w{3}' ORDER BY place);
  IF cardinality(sample) < sampled THEN
    -- All there is has been read.
    ids := ids[1:most];
  ELSIF keys <> '{}' THEN
    IF cardinality(keys) = 1 THEN
      SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
        SELECT keyed.handed FROM (SELECT t.%5$I AS handed, t.search_text AS held FROM %4$I AS t
          WHERE t.organization_id::text = organization::text AND %6$s AND t.search_text LIKE (SELECT keys[1]) OFFSET 0) AS keyed
        WHERE cardinality(patterns) = 1 OR held LIKE ALL (patterns) LIMIT most) AS exact;
    ELSE
      SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
        SELECT keyed.handed FROM (SELECT t.%5$I AS handed, t.search_text AS held FROM %4$I AS t
          WHERE t.organization_id::text = organization::text AND %6$s
            AND t.search_text LIKE (SELECT keys[1]) AND t.search_text LIKE (SELECT keys[2]) OFFSET 0) AS keyed
        WHERE cardinality(patterns) = 2 OR held LIKE ALL (patterns) LIMIT most) AS exact;
    END IF;
  ELSE
    -- Many of the newest hold each word that the index knows: it would name most of the company's rows.
    is_everywhere := true;
    ids := NULL;
    RETURN;
  END IF;
  IF ids <> '{}' THEN RETURN; END IF;
  is_exact := false;
  ids := search_alike(%4$L, %5$L, %7$s, wanted, most, sample);
END $body$
$function$, name, parameters, rights, source, handed, fits, condition);
END $create$;

SELECT pg_temp.create_search('search_customers', 'wanted text, owner_id uuid, deleted boolean, most integer', 'SECURITY DEFINER',
  'customers', 'id',
  '((t.deleted_at IS NOT NULL) = deleted AND (owner_id IS NULL OR t.owner_user_id IS NOT DISTINCT FROM owner_id))',
  $c$format('(deleted_at IS NOT NULL) = %L AND (%L::uuid IS NULL OR owner_user_id = %2$L)', deleted, owner_id)$c$);
REVOKE EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) TO app_user;

SELECT pg_temp.create_search('search_products', 'wanted text, deleted boolean, most integer', 'SECURITY DEFINER',
  'products', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_products(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_products(text, boolean, integer) TO app_user;

-- Quotes by their titles; their customers are searched for besides.
SELECT pg_temp.create_search('search_quotes', 'wanted text, deleted boolean, most integer', 'SECURITY DEFINER',
  'quotes', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_quotes(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_quotes(text, boolean, integer) TO app_user;

-- Documents by their names and by those of their files; nobody who serves may call either by itself.
SELECT pg_temp.create_search('search_document_names', 'wanted text, deleted boolean, most integer', '',
  'documents', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_document_names(text, boolean, integer) FROM PUBLIC;
-- The document is asked for by its key; with EXISTS all of the company's might be read at once.
SELECT pg_temp.create_search('search_document_files', 'wanted text, deleted boolean, most integer', '',
  'document_versions', 'document_id',
  '((SELECT d.deleted_at IS NOT NULL FROM documents d WHERE d.organization_id = organization AND d.id = t.document_id) = deleted)',
  $c$format('(SELECT d.deleted_at IS NOT NULL FROM documents d WHERE d.organization_id = $1 AND d.id = document_id) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_document_files(text, boolean, integer) FROM PUBLIC;

CREATE FUNCTION search_documents(wanted text, deleted boolean, most integer,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
  SELECT CASE WHEN named.is_exact = filed.is_exact THEN named.ids || filed.ids WHEN named.is_exact THEN named.ids ELSE filed.ids END,
    named.is_exact OR filed.is_exact, named.is_everywhere OR filed.is_everywhere
  INTO ids, is_exact, is_everywhere
  FROM search_document_names(wanted, deleted, most) AS named, search_document_files(wanted, deleted, most) AS filed;
END $$;
REVOKE EXECUTE ON FUNCTION search_documents(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_documents(text, boolean, integer) TO app_user;

DROP FUNCTION pg_temp.create_search(text, text, text, text, text, text, text);

-- Likely duplicates by the spelling of their names, by the index, which their names are a part of. Where many of the newest
-- customers are spelled much like it, it would name most of the company's: the newest are compared one by one then.
CREATE OR REPLACE FUNCTION alike_customers(wanted text, most integer)
RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET pg_trgm.word_similarity_threshold = 0.65
AS $$
DECLARE
  -- As in a search.
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 10;
  most_compared CONSTANT integer := 2000;
  organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  IF (SELECT count(*) FROM (
      SELECT c.search_text FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT sampled) AS newest
    WHERE newest.search_text %> wanted) < common
  THEN
    RETURN QUERY
      SELECT c.id FROM customers c
      WHERE c.organization_id::text = organization::text AND c.search_text %> (SELECT wanted)
        AND c.deleted_at IS NULL AND similarity(c.name, wanted) >= 0.5
      ORDER BY similarity(c.name, wanted) DESC, c.id LIMIT most;
  ELSE
    RETURN QUERY
      SELECT newest.id FROM (
        SELECT c.* FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT most_compared) AS newest
      WHERE newest.search_text %> wanted AND newest.deleted_at IS NULL AND similarity(newest.name, wanted) >= 0.5
      ORDER BY similarity(newest.name, wanted) DESC, newest.id LIMIT most;
  END IF;
END $$;

-- What a customer or a quote has of documents is read by an index in its order, and quotes lost to a competitor by one of those
-- that name any: 100,000 were read to count them.
DROP INDEX "documents_organization_id_customer_id_idx";
DROP INDEX "documents_organization_id_quote_id_idx";
CREATE INDEX "documents_organization_id_customer_id_id_idx" ON "documents"("organization_id", "customer_id", "id");
CREATE INDEX "documents_organization_id_quote_id_id_idx" ON "documents"("organization_id", "quote_id", "id");
CREATE INDEX "quotes_lost_idx" ON "quotes"("organization_id", "competitor_id", "status") WHERE "competitor_id" IS NOT NULL;
