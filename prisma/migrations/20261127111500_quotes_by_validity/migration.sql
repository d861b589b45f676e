-- Quotes of one status or currency, those first that expire first: along the order by validity alone those of any other were read,
-- and drafts, most of which have no last day, come after all of them.
CREATE INDEX "quotes_organization_id_status_valid_until_id_idx" ON "quotes"("organization_id", "status", "valid_until", "id");
CREATE INDEX "quotes_organization_id_currency_valid_until_id_idx" ON "quotes"("organization_id", "currency", "valid_until", "id");
