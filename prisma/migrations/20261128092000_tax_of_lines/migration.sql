-- A line keeps the name and the sentence of its tax class beside the rate, as it keeps a product's number and words: what was sent
-- never changes.
ALTER TABLE "quote_lines"
  ADD COLUMN "tax_class_id" UUID,
  ADD COLUMN "tax_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "tax_note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "quote_lines" ADD CONSTRAINT "quote_lines_organization_id_tax_class_id_fkey" FOREIGN KEY ("organization_id", "tax_class_id") REFERENCES "tax_classes"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "quote_lines_organization_id_tax_class_id_idx" ON "quote_lines"("organization_id", "tax_class_id") WHERE "tax_class_id" IS NOT NULL;
