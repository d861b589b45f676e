-- As in every tenant's table, who made a row may be nobody.
ALTER TABLE "default_views" ALTER COLUMN "user_id" DROP NOT NULL;
