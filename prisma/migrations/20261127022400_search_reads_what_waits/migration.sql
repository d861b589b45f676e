-- What is written waits in a list until it is sorted into an index of this kind, by default until that list has 4 MB, and every
-- search of every company reads the whole list. 128 kB are read in no time; to write takes no longer.
ALTER INDEX "customers_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "products_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "documents_words_idx" SET (gin_pending_list_limit = 128);
ALTER INDEX "document_versions_words_idx" SET (gin_pending_list_limit = 128);

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- As before (20261127021500_search_keeps_its_plans). What is spelled alike is not estimated before it is looked for, which takes
-- a comparison with each value of the statistics, and half of the sample tells whether its letters are everywhere.
CREATE OR REPLACE FUNCTION search_rows(source text, words text, handed text, condition text, wanted text, most integer, sample text[], is_absent boolean,
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
