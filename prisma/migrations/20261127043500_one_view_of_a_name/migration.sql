-- Whoever saves meanwhile waits, so that no double arrives between the two steps.
LOCK TABLE "saved_views" IN SHARE ROW EXCLUSIVE MODE;

-- Of somebody's views of one list with one name the first keeps it. The others get the first number that is free.
DO $$
DECLARE
  double record;
  ending text;
  number integer;
  candidate text;
BEGIN
  FOR double IN
    SELECT "organization_id", "id", "user_id", "resource", "name" FROM (
      SELECT *, row_number() OVER (
        PARTITION BY "organization_id", "user_id", "resource", "name" ORDER BY "created_at", "id"
      ) AS place
      FROM "saved_views" WHERE "user_id" IS NOT NULL
    ) AS named
    WHERE place > 1 ORDER BY "organization_id", "created_at", "id"
  LOOP
    number := 2;
    LOOP
      ending := ' (' || number || ')';
      candidate := rtrim(left(double."name", 60 - length(ending))) || ending;
      EXIT WHEN NOT EXISTS (
        SELECT FROM "saved_views"
        WHERE "organization_id" = double."organization_id" AND "user_id" = double."user_id"
          AND "resource" = double."resource" AND "name" = candidate
      );
      number := number + 1;
    END LOOP;
    UPDATE "saved_views" SET "name" = candidate
    WHERE "organization_id" = double."organization_id" AND "id" = double."id";
  END LOOP;
END $$;

CREATE UNIQUE INDEX "saved_views_organization_id_user_id_resource_name_key" ON "saved_views"("organization_id", "user_id", "resource", "name");
