-- A quote that is purged takes its buyer's answer along. One that was accepted can't be deleted, so it is not purged either.
ALTER TABLE "quote_decisions" DROP CONSTRAINT "quote_decisions_organization_id_quote_id_fkey";
ALTER TABLE "quote_decisions" ADD CONSTRAINT "quote_decisions_organization_id_quote_id_fkey" FOREIGN KEY ("organization_id", "quote_id") REFERENCES "quotes"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
