import { describeWalls, expectNothingForeign, expectScopeAnswers } from "./describe-walls";

// As behind an old PgBouncer in front of Citus: every statement in a transaction of its own, and none prepared.
process.env.DATABASE_TENANT_TRANSPORT = "explicit";
process.env.DATABASE_NAMED_STATEMENTS = "off";

await describeWalls("1+2+3", "is out of reach where statements bring BEGIN along", (attempts) => {
  expectNothingForeign(attempts);
  expectScopeAnswers(attempts);
});
