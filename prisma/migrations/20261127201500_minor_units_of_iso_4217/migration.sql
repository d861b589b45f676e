-- Amounts were counted in the digits that Intl shows of a currency. Of these it shows none, though ISO 4217 has two, and three of the
-- dinar of Iraq. What an amount is worth stays: it is counted in the minor units of the standard. Each table is read once, and
-- written are the rows of these currencies alone.
UPDATE "products" SET
  "unit_price_minor" = "unit_price_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "cost_minor" = "cost_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END
WHERE "currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER');

UPDATE "product_prices" SET
  "unit_price_minor" = "unit_price_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END
WHERE "currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER');

UPDATE "quote_lines" AS line SET
  "unit_price_minor" = line."unit_price_minor" * CASE quote."currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "discount_minor" = line."discount_minor" * CASE quote."currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "net_minor" = line."net_minor" * CASE quote."currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "tax_minor" = line."tax_minor" * CASE quote."currency" WHEN 'IQD' THEN 1000 ELSE 100 END
FROM "quotes" AS quote
WHERE quote."organization_id" = line."organization_id" AND quote."id" = line."quote_id" AND quote."currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER');

UPDATE "quote_decisions" AS decision SET
  "total_minor" = decision."total_minor" * CASE quote."currency" WHEN 'IQD' THEN 1000 ELSE 100 END
FROM "quotes" AS quote
WHERE quote."organization_id" = decision."organization_id" AND quote."id" = decision."quote_id" AND quote."currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER');

UPDATE "quotes" SET
  "subtotal_minor" = "subtotal_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "discount_minor" = "discount_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "tax_minor" = "tax_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END,
  "total_minor" = "total_minor" * CASE "currency" WHEN 'IQD' THEN 1000 ELSE 100 END
WHERE "currency" IN ('AFN', 'ALL', 'COP', 'HUF', 'IDR', 'IQD', 'IRR', 'KPW', 'LAK', 'LBP', 'MGA', 'MMK', 'PKR', 'SLL', 'SOS', 'SYP', 'YER');
