/**
 * The test files that are left out on a cluster, each with the reason: they say nothing about a given database, or can't run in
 * one.
 */
export const notOnACluster: Readonly<Record<string, string>> = {
  "scripts/start.test.ts": "starts a checkout with the PostgreSQL that it brings along",
  "scripts/database/serving-roles.test.ts":
    "makes the roles of a whole server, and brings one of its own",
  "lib/testing/isolation/statements.test.ts":
    "reads PostgreSQL's log from its folder, which may lie on another machine",
};
