-- As before (20261126145500_search_by_words), with less to do. What most searches come to, rows that hold all words, is found by
-- statements that each session parses once, and all but one of them it plans once; only where they find nothing is there SQL to
-- be put together. The sample of the newest rows is half as large and in lower case once, and what the index found by a word is
-- not compared with that word again. What is spelled like a word that many rows share letters with is looked for in the newest
-- rows alone, for which half of the sample tells: the index named all rows of the company then.

-- What is written waits in a list until it is sorted into an index of this kind, by default until that list has 4 MB, and every
-- search of every company reads the whole list. 128 kB are read in no time; to write takes no longer.
ALTER INDEX "customers_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "products_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "documents_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "document_versions_words_idx" SET (gin_pending_list_limit = 128);

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

DROP FUNCTION search_customers(text, uuid, boolean, integer);
DROP FUNCTION search_products(text, boolean, integer);
DROP FUNCTION search_documents(text, boolean, integer);
DROP FUNCTION search_rows(text, text, text, text, text, integer);

-- `sample`: the newest rows in lower case where the words are known not to be everywhere, else null. `is_absent`: that no row
-- holds all words is known, too.
CREATE FUNCTION search_rows(source text, words text, handed text, condition text, wanted text, most integer, sample text[], is_absent boolean,
  OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp
SET pg_trgm.word_similarity_threshold = 0.5
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
  -- So many of the newest rows are looked at first; a word is common that so many of them hold.
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 10;
  -- What no index serves is looked for in so many of the newest rows: letters, and what is spelled like common words.
  most_read CONSTANT integer := 10000;
  most_compared CONSTANT integer := 2000;
  organization uuid := current_setting('app.organization_id')::uuid;
  -- The longest first. What has not three letters on end has a trigram only at the beginning of a word.
  typed text[] := ARRAY(SELECT word FROM regexp_split_to_table(wanted, '\s+') AS word WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  patterns text[] := ARRAY(SELECT '%' || regexp_replace(lower(word), '([\\%_])', '\\\1', 'g') || '%' FROM unnest(typed) AS word);
  is_short boolean := typed[1] !~ '\w{3}';
  own text := format('(SELECT * FROM %I WHERE organization_id = $1', source);
  newest text := own || ' ORDER BY id DESC LIMIT %s) AS newest';
  fits boolean[];
  is_rare boolean[];
  keys text[];
  key text;
  phrase text;
  held text[];
  letters text[];
  drive text;
  drives text[];
  has_key boolean;
BEGIN
  is_exact := true;
  is_everywhere := false;
  IF sample IS NULL THEN
    EXECUTE format('SELECT coalesce(array_agg(lower(%s)), ''{}''), coalesce(array_agg(%s), ''{}'') FROM %s',
      words, condition, format(newest, sampled)) INTO sample, fits USING organization;
    is_everywhere := (SELECT count(*) FROM unnest(sample, fits) AS newest (text, fits) WHERE newest.fits AND text LIKE ALL (patterns)) >= 2 * common;
    IF is_everywhere THEN RETURN; END IF;
  END IF;

  is_rare := ARRAY(SELECT (SELECT count(*) FROM unnest(sample) AS text WHERE text LIKE pattern) < common FROM unnest(patterns) AS pattern);
  keys := ARRAY(
    SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place WHERE is_rare[place] AND typed[place] ~ '\w{3}' ORDER BY place LIMIT 3);
  IF keys = '{}' THEN keys := ARRAY[CASE WHEN is_short THEN '% ' || substr(patterns[1], 2) ELSE patterns[1] END]; END IF;
  ids := '{}';
  IF NOT is_absent AND (NOT is_short OR typed[1] ~ '^\w') THEN
    -- What the index found has been compared with the keys once already.
    EXECUTE format('SELECT coalesce(array_agg(id), ''{}'') FROM (SELECT id FROM (SELECT %1$s AS id, lower(%2$s) AS held FROM %3$I WHERE organization_id = $1 AND %4$s %5$s OFFSET 0) AS keyed WHERE held LIKE ALL ($2) LIMIT $3) AS exact',
      handed, words, source, condition, (SELECT string_agg(format('AND %s ILIKE %L', words, one), ' ') FROM unnest(keys) AS one))
      INTO ids USING organization, ARRAY(SELECT pattern FROM unnest(patterns) AS pattern WHERE pattern <> ALL (keys)), most;
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
  letters := show_trgm(phrase);
  held := ARRAY(SELECT patterns[place] FROM generate_subscripts(typed, 1) AS place WHERE NOT is_rare[place] AND true = ANY (is_rare));
  FOREACH key IN ARRAY CASE WHEN cardinality(typed) > 1 THEN keys ELSE '{}' END LOOP
    CONTINUE WHEN key = ANY (held);
    EXECUTE format('SELECT EXISTS (SELECT FROM %1$I WHERE organization_id = $1 AND %2$s ILIKE %3$L)', source, words, key) INTO has_key USING organization;
    IF has_key THEN drives := drives || format('%1$s) AS own WHERE %2$s ILIKE %3$L AND word_similarity(%4$L, %2$s) >= 0.5', own, words, key, phrase); END IF;
  END LOOP;
  drives := drives || format('%1$s WHERE %2$s %%> (SELECT %3$L)',
    CASE WHEN (SELECT count(*) FROM unnest(sample[1:sampled / 2]) AS text WHERE 2 * (SELECT count(*) FROM unnest(show_trgm(text)) AS letter WHERE letter = ANY (letters)) >= cardinality(letters)) < common / 2 THEN own || ') AS own' ELSE format(newest, most_compared) END, words, phrase);
  FOREACH drive IN ARRAY drives LOOP
    EXECUTE format('SELECT coalesce(array_agg(id ORDER BY likeness DESC, id), ''{}'') FROM (SELECT %1$s AS id, word_similarity($4, %2$s) AS likeness FROM %3$s AND %4$s AND %2$s ILIKE ALL ($2) ORDER BY 2 DESC, 1 LIMIT $3) AS alike',
      handed, words, drive, condition) INTO ids USING organization, held, most, phrase;
    EXIT WHEN ids <> '{}';
  END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION search_rows(text, text, text, text, text, integer, text[], boolean) FROM PUBLIC;

-- One search of a table's rows each, from one text: `source`, `words` and `handed` as in search_rows, `fits` its condition,
-- and `condition` the expression that writes it out for search_rows. They are SQL of this file.
CREATE FUNCTION pg_temp.create_search(name text, parameters text, rights text, source text, words text, handed text, fits text, condition text)
RETURNS void LANGUAGE plpgsql AS $create$
BEGIN
  EXECUTE format($function$
CREATE FUNCTION %1$I(%2$s, OUT ids uuid[], OUT is_exact boolean, OUT is_everywhere boolean)
LANGUAGE plpgsql STABLE %3$s
SET search_path = public, pg_temp
SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan
AS $body$
DECLARE
  -- As in search_rows.
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 10;
  organization CONSTANT uuid := current_setting('app.organization_id')::uuid;
  patterns CONSTANT text[] := ARRAY(
    SELECT '%%' || regexp_replace(lower(word), '([\\%%_])', '\\\1', 'g') || '%%' FROM regexp_split_to_table(wanted, '\s+') AS word
    WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  sample text[];
  counts bigint[];
  everywhere bigint;
  is_absent boolean := false;
  keys text[];
  planning text;
BEGIN
  is_exact := true;
  is_everywhere := false;
  -- Without three letters on end the index knows the beginnings of words alone.
  IF patterns[1] ~ '\w{3}' THEN
    SELECT coalesce(array_agg(held), '{}'), count(*) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)),
      ARRAY[count(*) FILTER (WHERE held LIKE patterns[1]), count(*) FILTER (WHERE held LIKE patterns[2]), count(*) FILTER (WHERE held LIKE patterns[3])],
      coalesce(array_agg(newest.handed) FILTER (WHERE newest.fits AND held LIKE ALL (patterns)), '{}')
    FROM (SELECT t.%6$I AS handed, lower(%5$s) AS held, %7$s AS fits FROM %4$I AS t
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
      -- For this organization, because a plan for any may read all rows of a large one. Not for these words, whatever they
      -- are: the index serves them, and to weigh them takes longer than to look them up.
      planning := set_config('plan_cache_mode', 'force_custom_plan', true);
      IF cardinality(keys) = 1 THEN
        SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
          SELECT keyed.handed FROM (SELECT t.%6$I AS handed, %5$s AS held FROM %4$I AS t
            WHERE t.organization_id = organization AND %7$s AND %5$s ILIKE (SELECT keys[1]) OFFSET 0) AS keyed
          WHERE cardinality(patterns) = 1 OR lower(held) LIKE ALL (patterns) LIMIT most) AS exact;
      ELSE
        SELECT coalesce(array_agg(exact.handed), '{}') INTO ids FROM (
          SELECT keyed.handed FROM (SELECT t.%6$I AS handed, %5$s AS held FROM %4$I AS t
            WHERE t.organization_id = organization AND %7$s AND %5$s ILIKE (SELECT keys[1]) AND %5$s ILIKE (SELECT keys[2]) OFFSET 0) AS keyed
          WHERE cardinality(patterns) = 2 OR lower(held) LIKE ALL (patterns) LIMIT most) AS exact;
      END IF;
    ELSE
      ids := '{}';
    END IF;
    IF ids <> '{}' THEN RETURN; END IF;
    is_absent := keys <> '{}' OR cardinality(sample) < sampled;
  END IF;
  SELECT * INTO ids, is_exact, is_everywhere
  FROM search_rows(%4$L, %5$L, %6$L, %8$s, wanted, most, sample, is_absent);
END $body$
$function$, name, parameters, rights, source, words, handed, fits, condition);
END $create$;

SELECT pg_temp.create_search('search_customers', 'wanted text, owner_id uuid, deleted boolean, most integer', 'SECURITY DEFINER',
  'customers', $w$(' ' || name || ' ' || coalesce(email, '') || ' ' || coalesce(tax_number, ''))$w$, 'id',
  '((t.deleted_at IS NOT NULL) = deleted AND (owner_id IS NULL OR t.owner_user_id IS NOT DISTINCT FROM owner_id))',
  $c$format('(deleted_at IS NOT NULL) = %L AND (%L::uuid IS NULL OR owner_user_id = %2$L)', deleted, owner_id)$c$);
REVOKE EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_customers(text, uuid, boolean, integer) TO app_user;

SELECT pg_temp.create_search('search_products', 'wanted text, deleted boolean, most integer', 'SECURITY DEFINER',
  'products', $w$(' ' || name || ' ' || sku)$w$, 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_products(text, boolean, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_products(text, boolean, integer) TO app_user;

-- Documents by their names and by those of their files; nobody who serves may call either by itself.
SELECT pg_temp.create_search('search_document_names', 'wanted text, deleted boolean, most integer', '',
  'documents', $w$(' ' || name)$w$, 'id',
  '((t.deleted_at IS NOT NULL) = deleted)', $c$format('(deleted_at IS NOT NULL) = %L', deleted)$c$);
REVOKE EXECUTE ON FUNCTION search_document_names(text, boolean, integer) FROM PUBLIC;
SELECT pg_temp.create_search('search_document_files', 'wanted text, deleted boolean, most integer', '',
  'document_versions', $w$(' ' || file_name)$w$, 'document_id',
  'EXISTS (SELECT FROM documents d WHERE d.organization_id = organization AND d.id = t.document_id AND (d.deleted_at IS NOT NULL) = deleted)',
  $c$format('EXISTS (SELECT FROM documents d WHERE d.organization_id = $1 AND d.id = document_id AND (d.deleted_at IS NOT NULL) = %L)', deleted)$c$);
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

DROP FUNCTION pg_temp.create_search(text, text, text, text, text, text, text, text);
