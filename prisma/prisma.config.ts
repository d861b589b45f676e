import { defineConfig } from "prisma/config";

// Read by "prisma generate" only. Migrations go through scripts/migrate.mjs, which needs no native engine.
export default defineConfig({ schema: "schema" });
