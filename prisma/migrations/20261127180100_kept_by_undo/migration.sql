-- How many customers an undone assignment left where they are, because whoever had them before can't look after any now.
ALTER TABLE "bulk_changes" ADD COLUMN "kept_count" INTEGER NOT NULL DEFAULT 0;
