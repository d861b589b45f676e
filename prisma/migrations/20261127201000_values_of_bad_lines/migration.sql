-- A bad line says what stood there: the file that said so is not kept once it was brought in.
ALTER TABLE "import_faults" ADD COLUMN "value" TEXT NOT NULL DEFAULT '';
