import { describe } from "vitest";
import { describeScope } from "@/lib/testing/describe-scope";

// As behind an old PgBouncer in front of Citus: every statement in a transaction of its own, and none prepared.
process.env.DATABASE_TENANT_TRANSPORT = "explicit";
process.env.DATABASE_NAMED_STATEMENTS = "off";

describe("with statements that bring BEGIN, SET LOCAL and COMMIT along", () => {
  describeScope();
});
