import { describe } from "vitest";
import { describeScope } from "@/lib/testing/describe-scope";
import { testDatabase } from "@/lib/testing/worker-database";

// The owner of the tables, whom row level security does not bind: what holds here, the scope holds by itself.
process.env.DATABASE_APP_URL = testDatabase().ownerUrl;

describe("without row level security", () => {
  describeScope();
});
