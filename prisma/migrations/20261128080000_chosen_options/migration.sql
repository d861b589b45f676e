-- An accepted quote counts the options that its buyer took, wherever its total is read. Lists, the API and exports told the total
-- without them. Each table is read once, and written are accepted quotes with options alone.
ALTER TABLE "quote_lines" ADD COLUMN "is_chosen" BOOLEAN NOT NULL DEFAULT false;

UPDATE "quote_lines" AS line SET "is_chosen" = true
FROM "quote_decisions" AS decision
WHERE decision."organization_id" = line."organization_id" AND decision."quote_id" = line."quote_id"
  AND decision."is_accepted" AND line."id" = ANY (decision."chosen_line_ids");

UPDATE "quotes" AS quote SET
  "subtotal_minor" = quote."subtotal_minor" + chosen.net + chosen.discount,
  "discount_minor" = quote."discount_minor" + chosen.discount,
  "tax_minor" = quote."tax_minor" + chosen.tax,
  "total_minor" = quote."total_minor" + chosen.net + chosen.tax
FROM (
  SELECT "organization_id", "quote_id", sum("net_minor") AS net, sum("discount_minor") AS discount, sum("tax_minor") AS tax
  FROM "quote_lines" WHERE "is_chosen" GROUP BY 1, 2
) AS chosen
WHERE chosen."organization_id" = quote."organization_id" AND chosen."quote_id" = quote."id";
