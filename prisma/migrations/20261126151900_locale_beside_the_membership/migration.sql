-- How an organization writes its numbers, where each request finds it beside the membership: no list asks for it apart.
ALTER TABLE "organization_directory" ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'en';
UPDATE "organization_directory" AS directory SET "locale" = organization."locale"
  FROM "organizations" AS organization WHERE organization."id" = directory."organization_id";
