-- SKUs from before marks that show nothing were left out, kept as they are now (lib/fields.ts): two that look the same are the same.
-- Where two of an organization would become one, also of deleted products, both stay, because only people know which is meant; the
-- products list shows them side by side, and whoever changes one is told that the SKU is taken.
WITH "kept" AS (
  SELECT "organization_id", "id",
    normalize(regexp_replace(regexp_replace("sku",
      '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF]+',
      '', 'g'), '^\s+|\s+$', '', 'g'), NFC) AS "sku"
  FROM "products"
), "told" AS (
  SELECT "organization_id", "id", "sku", count(*) OVER (PARTITION BY "organization_id", "sku") AS "alike"
  FROM "kept"
)
UPDATE "products" AS "product" SET "sku" = "told"."sku"
FROM "told"
WHERE "product"."organization_id" = "told"."organization_id" AND "product"."id" = "told"."id"
  AND "product"."sku" <> "told"."sku" AND "told"."sku" <> '' AND "told"."alike" = 1;
