-- A word such as an e-mail address is looked up by those of its parts that few of the newest rows hold, and compared as a whole
-- only with what they lead to. Each group of three letters of the whole word was looked up before, and those of "example.com" are
-- in the rows of every company.

-- One search of a table's rows each, from one text, as in 20261127080000_search_text.
CREATE FUNCTION pg_temp.create_search(name text, parameters text, rights text, source text, handed text, fits text, condition text)
RETURNS void LANGUAGE plpgsql AS $create$
BEGIN
  EXECUTE format($function$
CREATE OR REPLACE FUNCTION %1$I(%2$s, OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
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
  -- The parts of the longest words, as the index knows them.
  parts CONSTANT text[] := ARRAY(
    SELECT '%%' || part || '%%' FROM unnest(patterns[1:3]) AS word, regexp_split_to_table(word, '[^[:alnum:]]+') AS part
    WHERE length(part) >= 3 ORDER BY length(part) DESC LIMIT 6);
  sample text[];
  everywhere bigint;
  keys text[];
BEGIN
  is_exact := true;
  is_everywhere := false;
  IF parts = '{}' THEN
    SELECT * INTO ids, is_exact, is_everywhere FROM search_letters(%4$L, %5$L, %7$s, wanted, most);
    RETURN;
  END IF;
  SELECT coalesce(array_agg(held), '{}'), count(*) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)),
    coalesce(array_agg(newest.handed) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)), '{}')
  FROM (SELECT t.%5$I AS handed, t.search_text AS held, %6$s AS fits FROM %4$I AS t
    WHERE t.organization_id = organization ORDER BY t.id DESC LIMIT sampled) AS newest
  INTO sample, everywhere, ids;
  is_everywhere := everywhere >= 2 * common;
  IF is_everywhere THEN
    ids := NULL;
    RETURN;
  END IF;
  keys := ARRAY(SELECT part FROM unnest(parts) AS part
    WHERE (SELECT count(*) FROM unnest(sample) AS held WHERE held LIKE part) < common LIMIT 2);
  IF keys = '{}' THEN
    -- A word may be rare of which each part is common.
    keys := ARRAY(SELECT pattern FROM unnest(patterns[1:3]) AS pattern
      WHERE pattern ~ '\w{3}' AND (SELECT count(*) FROM unnest(sample) AS held WHERE held LIKE pattern) < common LIMIT 2);
  END IF;
  IF cardinality(sample) < sampled THEN
    -- All there is has been read.
    ids := ids[1:most];
  ELSIF keys <> '{}' THEN
    IF cardinality(keys) = 1 THEN
      SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
        SELECT keyed.handed FROM (SELECT t.%5$I AS handed, t.search_text AS held FROM %4$I AS t
          WHERE t.organization_id::text = organization::text AND %6$s AND t.search_text LIKE (SELECT keys[1]) OFFSET 0) AS keyed
        WHERE held LIKE ALL (patterns) LIMIT most) AS exact;
    ELSE
      SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
        SELECT keyed.handed FROM (SELECT t.%5$I AS handed, t.search_text AS held FROM %4$I AS t
          WHERE t.organization_id::text = organization::text AND %6$s
            AND t.search_text LIKE (SELECT keys[1]) AND t.search_text LIKE (SELECT keys[2]) OFFSET 0) AS keyed
        WHERE held LIKE ALL (patterns) LIMIT most) AS exact;
    END IF;
  ELSE
    -- Many of the newest hold all that the index knows of the words: it would name most of the company's rows.
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

SELECT pg_temp.create_search('search_products', 'wanted text, deleted boolean, most integer', 'SECURITY DEFINER',
  'products', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);

-- Quotes by their titles; their customers are searched for besides.
SELECT pg_temp.create_search('search_quotes', 'wanted text, deleted boolean, most integer', 'SECURITY DEFINER',
  'quotes', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);

-- Documents by their names and by those of their files; nobody who serves may call either by itself.
SELECT pg_temp.create_search('search_document_names', 'wanted text, deleted boolean, most integer', '',
  'documents', 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
-- The document is asked for by its key; with EXISTS all of the company's might be read at once.
SELECT pg_temp.create_search('search_document_files', 'wanted text, deleted boolean, most integer', '',
  'document_versions', 'document_id',
  '((SELECT d.deleted_at IS NOT NULL FROM documents d WHERE d.organization_id = organization AND d.id = t.document_id) = deleted)',
  $c$format('(SELECT d.deleted_at IS NOT NULL FROM documents d WHERE d.organization_id = $1 AND d.id = document_id) = %L', deleted)$c$);

DROP FUNCTION pg_temp.create_search(text, text, text, text, text, text, text);
