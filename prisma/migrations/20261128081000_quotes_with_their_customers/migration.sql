-- Open quotes may go to a customer's new owner with it. What was done to many can be undone, so their owners before are remembered.
ALTER TABLE "bulk_changes" ADD COLUMN "quotes_before" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "quote_count" INTEGER NOT NULL DEFAULT 0;
