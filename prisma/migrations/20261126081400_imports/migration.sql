-- What a line of a file is recognised by.
CREATE INDEX "customers_organization_id_email_idx" ON "customers"("organization_id", "email");
CREATE INDEX "customers_organization_id_tax_number_idx" ON "customers"("organization_id", "tax_number");

-- A file that somebody sent, how it is read, and what became of it.
CREATE TABLE "imports" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "resource" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "separator" TEXT NOT NULL,
    "columns" TEXT[],
    "match_by" TEXT NOT NULL DEFAULT '',
    "on_match" TEXT NOT NULL DEFAULT 'skip',
    "on_bad_line" TEXT NOT NULL DEFAULT 'refuse',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "created_count" INTEGER NOT NULL DEFAULT 0,
    "updated_count" INTEGER NOT NULL DEFAULT 0,
    "skipped_count" INTEGER NOT NULL DEFAULT 0,
    "bad_count" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE INDEX "imports_organization_id_user_id_id_idx" ON "imports"("organization_id", "user_id", "id");
ALTER TABLE "imports" ADD CONSTRAINT "imports_resource_check" CHECK ("resource" IN ('customer', 'product'));
ALTER TABLE "imports" ADD CONSTRAINT "imports_on_match_check" CHECK ("on_match" IN ('skip', 'update'));
ALTER TABLE "imports" ADD CONSTRAINT "imports_on_bad_line_check" CHECK ("on_bad_line" IN ('refuse', 'skip'));
ALTER TABLE "imports" ADD CONSTRAINT "imports_status_check" CHECK ("status" IN ('draft', 'queued', 'running', 'done', 'refused', 'failed'));
ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "imports" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "imports" TO "app_user";

-- Why a line was not brought in.
CREATE TABLE "import_faults" (
    "organization_id" UUID NOT NULL DEFAULT (current_setting('app.organization_id'::text))::uuid,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_faults_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE INDEX "import_faults_organization_id_import_id_line_idx" ON "import_faults"("organization_id", "import_id", "line");
ALTER TABLE "import_faults" ADD CONSTRAINT "import_faults_organization_id_import_id_fkey" FOREIGN KEY ("organization_id", "import_id") REFERENCES "imports"("organization_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
ALTER TABLE "import_faults" ADD CONSTRAINT "import_faults_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "import_faults" ADD CONSTRAINT "import_faults_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "import_faults" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "tenant" ON "import_faults" TO "app_user"
  USING ("organization_id" = current_setting('app.organization_id')::uuid)
  WITH CHECK ("organization_id" = current_setting('app.organization_id')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON "import_faults" TO "app_user";
