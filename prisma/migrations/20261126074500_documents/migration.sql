-- Whose a document is, what it holds, and how much of them an organization may keep.
ALTER TABLE "documents" ADD COLUMN "owner_user_id" UUID;
ALTER TABLE "documents" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'text';
ALTER TABLE "document_versions" ADD COLUMN "scan_finding" TEXT;
ALTER TABLE "organizations" ADD COLUMN "storage_quota_bytes" BIGINT NOT NULL DEFAULT 10737418240;

UPDATE "documents" SET "owner_user_id" = "user_id";
UPDATE "documents" AS document SET "kind" = 'pdf' FROM "document_versions" AS version
  WHERE version."organization_id" = document."organization_id" AND version."document_id" = document."id"
    AND version."content_type" = 'application/pdf';

ALTER TABLE "documents" ADD CONSTRAINT "documents_kind_check" CHECK ("kind" IN ('pdf', 'image', 'word', 'spreadsheet', 'presentation', 'text'));
ALTER TABLE "documents" ADD CONSTRAINT "documents_owner_user_id_fkey" FOREIGN KEY ("owner_user_id") REFERENCES "users" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_storage_quota_bytes_check" CHECK ("storage_quota_bytes" >= 0);

-- A version waits for the scanner, and can't be downloaded while it does.
ALTER TABLE "document_versions" DROP CONSTRAINT "document_versions_scan_status_check";
UPDATE "document_versions" SET "scan_status" = 'infected' WHERE "scan_status" = 'quarantined';
ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_scan_status_check" CHECK ("scan_status" IN ('unscanned', 'pending', 'clean', 'infected'));

CREATE INDEX "documents_organization_id_name_id_idx" ON "documents" ("organization_id", "name", "id");
CREATE INDEX "documents_organization_id_kind_id_idx" ON "documents" ("organization_id", "kind", "id");
CREATE INDEX "document_versions_organization_id_storage_key_idx" ON "document_versions" ("organization_id", "storage_key");
CREATE INDEX "document_versions_organization_id_size_bytes_idx" ON "document_versions" ("organization_id", "size_bytes");
