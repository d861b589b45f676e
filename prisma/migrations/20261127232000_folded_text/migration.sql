-- Letters with and without marks find each other: "Muller" finds "Müller", and "Müller" finds "Muller" (docs/decisions/0012). These
-- functions say how; the migrations that follow put them to use, each on one table, which is written anew and can't be read
-- meanwhile. Together they would hold one table while they wait for another, which a request may hold that waits for the first.
--
-- They are PL/pgSQL, of which a session keeps the plan. An expression of a column is planned again for each INSERT.

-- In lower case, without marks; letters that are written with no mark of their own become what people type for them. Most text is
-- ASCII and needs no more than lower().
CREATE FUNCTION folded(written text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
  IF octet_length(written) = length(written) THEN RETURN lower(written); END IF;
  -- The marks of Latin, Greek and Cyrillic, of Arabic and of kana. Those of other scripts stand for vowels, and stay.
  RETURN replace(replace(replace(replace(translate(
    lower(regexp_replace(normalize(written, NFD), '[\u0300-\u036f\u0653-\u0655\u3099\u309a]+', '', 'g')),
    'øđłħıðς', 'odlhidσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
END $$;

-- The text by which a row is searched, with a blank before each word: as folded() has it, and the first part once more as German is
-- written without umlauts, so that "Mueller" finds "Müller", too.
CREATE FUNCTION searched_as(VARIADIC parts text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  written text := lower(' ' || array_to_string(parts, ' '));
BEGIN
  IF octet_length(written) = length(written) THEN RETURN written; END IF;
  RETURN public.folded(written || CASE WHEN written ~ '[äöü]'
    THEN ' ' || replace(replace(replace(lower(parts[1]), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue') ELSE '' END);
END $$;

-- What two names have to share for their customers to be listed as likely duplicates: legal forms, punctuation and blanks left out,
-- and ae, oe and ue taken for umlauts.
CREATE FUNCTION compared_as(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
  RETURN regexp_replace(regexp_replace(regexp_replace(public.folded(name),
    '[[:<:]](gmbh|mbh|ag|kg|ohg|ug|se|co|ltd|limited|llc|llp|plc|inc|corp|sarl|srl|spa|bv|nv|as|ab|oy|a/s)[[:>:]]', '', 'g'),
    '[^[:alnum:]]', '', 'g'),
    '([aou])e', '\1', 'g');
END $$;

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- As before, with names that are compared as folded() has them. It is handed what is wanted in the same form.
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
  sampled CONSTANT integer := 50;
  common CONSTANT integer := 5;
  most_compared CONSTANT integer := 100;
  organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  IF (SELECT count(*) FROM (
      SELECT c.search_text FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT sampled) AS newest
    WHERE word_similarity(wanted, newest.search_text) >= 0.5) < common
  THEN
    RETURN QUERY
      SELECT c.id FROM customers c
      WHERE c.organization_id::text = organization::text AND c.search_text %> (SELECT wanted)
        AND c.deleted_at IS NULL AND similarity(folded(c.name), wanted) >= 0.5
      ORDER BY similarity(folded(c.name), wanted) DESC, c.id LIMIT most;
  ELSE
    RETURN QUERY
      SELECT newest.id FROM (
        SELECT c.* FROM customers c WHERE c.organization_id = organization ORDER BY c.id DESC LIMIT most_compared) AS newest
      WHERE newest.deleted_at IS NULL AND similarity(folded(newest.name), wanted) >= 0.5
      ORDER BY similarity(folded(newest.name), wanted) DESC, newest.id LIMIT most;
  END IF;
END $$;
