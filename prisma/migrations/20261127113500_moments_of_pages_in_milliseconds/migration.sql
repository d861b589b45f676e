-- A page of a list tells its place by the moment of its last row, which the application knows in milliseconds. A row that was
-- deleted or changed by hand, in SQL, had microseconds: the next page skipped it or showed it again. What lists are ordered by
-- keeps no more than is told now, whoever writes it.
ALTER TABLE "customers" ALTER COLUMN "deleted_at" TYPE TIMESTAMPTZ(3), ALTER COLUMN "updated_at" TYPE TIMESTAMPTZ(3);
ALTER TABLE "products" ALTER COLUMN "deleted_at" TYPE TIMESTAMPTZ(3);
ALTER TABLE "quotes" ALTER COLUMN "deleted_at" TYPE TIMESTAMPTZ(3);
ALTER TABLE "documents" ALTER COLUMN "deleted_at" TYPE TIMESTAMPTZ(3);
ALTER TABLE "competitors" ALTER COLUMN "deleted_at" TYPE TIMESTAMPTZ(3);
