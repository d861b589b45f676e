-- Contacts are found by name, e-mail address and telephone number (docs/decisions/0012). Of a number the digits count, however
-- it is written; a zero in brackets is not dialled from abroad.
ALTER TABLE "customer_contacts" ADD COLUMN "search_text" TEXT GENERATED ALWAYS AS (lower(' ' || "name" || ' ' || coalesce("email", '') || ' ' || coalesce(regexp_replace("phone", '[(]0[)]|[^0-9]', '', 'g'), ''))) STORED;
CREATE INDEX "customer_contacts_search_idx" ON "customer_contacts" USING GIN (("organization_id"::text), "search_text" gin_trgm_ops) WITH (gin_pending_list_limit = 128);

-- A setting below is known only once the extension's library is there, which its first function brings.
DO $$ BEGIN PERFORM similarity('', ''); END $$;

-- The first few contacts that hold all words, and where none does, those that are spelled alike; of customers that are not
-- deleted, and of one person's alone where `owner_id` is given. Unlike a list it never has to be read on, so that it hands out
-- ids whatever is asked. The work is bounded: each step looks at so many rows and no more, and customers are asked for by their
-- keys, of the few contacts that a step has found.
CREATE FUNCTION search_contacts(wanted text, owner_id uuid, most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
SET pg_trgm.word_similarity_threshold = 0.5
SET max_parallel_workers_per_gather = 0
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
  -- So many of the newest are looked at first; what so many of them hold is common.
  sampled CONSTANT integer := 100;
  common CONSTANT integer := 3;
  -- So many of the newest are read where the index would name too many or none.
  most_read CONSTANT integer := 2000;
  -- So many of what a step finds are looked at.
  most_found CONSTANT integer := 100;
  organization CONSTANT uuid := current_setting('app.organization_id')::uuid;
  patterns CONSTANT text[] := ARRAY(
    SELECT '%' || regexp_replace(lower(word), '([\\%_])', '\\\1', 'g') || '%' FROM regexp_split_to_table(wanted, '\s+') AS word
    WHERE word <> '' ORDER BY word ~ '\w{3}' DESC, length(word) DESC);
  sample text[];
  keys text[];
  found uuid[];
BEGIN
  IF owner_id IS NOT NULL THEN
    SELECT coalesce(array_agg(own.id), '{}') INTO found FROM (
      SELECT t.id FROM (SELECT c.id FROM customers c WHERE c.organization_id = organization AND c.owner_user_id = owner_id
          AND c.deleted_at IS NULL ORDER BY c.id DESC LIMIT most_read) AS customer
        CROSS JOIN LATERAL (SELECT t.id, t.search_text AS held FROM customer_contacts t
          WHERE t.organization_id = organization AND t.customer_id = customer.id OFFSET 0) AS t
      WHERE t.held LIKE ALL (patterns) LIMIT most) AS own;
    IF found <> '{}' THEN RETURN found; END IF;
  END IF;

  SELECT coalesce(array_agg(newest.held), '{}'), coalesce(array_agg(newest.id) FILTER (WHERE newest.held LIKE ALL (patterns)), '{}')
    INTO sample, found
    FROM (SELECT t.id, t.search_text AS held FROM customer_contacts t
      WHERE t.organization_id = organization ORDER BY t.id DESC LIMIT sampled) AS newest;
  IF cardinality(sample) = sampled AND cardinality(found) < 2 * most THEN
    -- Of two letters the index knows those that begin a word.
    keys := ARRAY(
      SELECT key FROM (
        SELECT CASE WHEN pattern ~ '\w{3}' THEN pattern ELSE '% ' || substr(pattern, 2) END AS key, place
        FROM unnest(patterns) WITH ORDINALITY AS typed (pattern, place) WHERE pattern ~ '\w{3}' OR pattern ~ '^%\w') AS known
      WHERE (SELECT count(*) FROM unnest(sample) AS held WHERE held LIKE key) < common
      ORDER BY place LIMIT 2);
    found := '{}';
    IF keys <> '{}' THEN
      SELECT coalesce(array_agg(exact.id), '{}') INTO found FROM (
        SELECT keyed.id FROM (SELECT t.id, t.search_text AS held FROM customer_contacts t
          WHERE t.organization_id::text = organization::text
            AND t.search_text LIKE (SELECT keys[1]) AND t.search_text LIKE (SELECT keys[cardinality(keys)]) OFFSET 0) AS keyed
        WHERE keyed.held LIKE ALL (patterns) LIMIT most_found) AS exact;
    END IF;
    IF found = '{}' AND (keys = '{}' OR patterns[1] !~ '\w{3}') THEN
      SELECT coalesce(array_agg(exact.id), '{}') INTO found FROM (
        SELECT newest.id FROM (SELECT t.id, t.search_text AS held FROM customer_contacts t
          WHERE t.organization_id = organization ORDER BY t.id DESC LIMIT most_read) AS newest
        WHERE newest.held LIKE ALL (patterns) LIMIT 4 * most) AS exact;
    END IF;
  END IF;
  -- A number that is much like another one is another one.
  IF found = '{}' AND patterns[1] ~ '\w{3}' AND wanted ~ '[[:alpha:]]' THEN
    SELECT coalesce(array_agg(newest.id), '{}') INTO found FROM (SELECT t.id, t.search_text AS held FROM customer_contacts t
      WHERE t.organization_id = organization ORDER BY t.id DESC LIMIT sampled) AS newest WHERE newest.held %> wanted;
    IF cardinality(sample) = sampled AND cardinality(found) < common THEN
      SELECT coalesce(array_agg(alike.id ORDER BY alike.likeness DESC, alike.id), '{}') INTO found FROM (
        SELECT t.id, word_similarity(wanted, t.search_text) AS likeness FROM customer_contacts t
        WHERE t.organization_id::text = organization::text AND t.search_text %> (SELECT wanted) LIMIT most_found) AS alike;
    END IF;
  END IF;
  RETURN ARRAY(
    SELECT candidate.id FROM unnest(found) WITH ORDINALITY AS candidate (id, place)
      CROSS JOIN LATERAL (SELECT t.customer_id FROM customer_contacts t
        WHERE t.organization_id = organization AND t.id = candidate.id OFFSET 0) AS contact
      CROSS JOIN LATERAL (SELECT c.deleted_at, c.owner_user_id FROM customers c
        WHERE c.organization_id = organization AND c.id = contact.customer_id OFFSET 0) AS customer
    WHERE customer.deleted_at IS NULL AND (owner_id IS NULL OR customer.owner_user_id = owner_id)
    LIMIT most);
END $$;
REVOKE EXECUTE ON FUNCTION search_contacts(text, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_contacts(text, uuid, integer) TO app_user;
