import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { say } from "../../../scripts/console/progress.mjs";
import { Refusal } from "../../../scripts/console/refusal.mjs";
import { makeProofRoles } from "../database/proof-roles";
import { makeTestDataDir } from "../setup/test-data-dir";
import { claimDatabase, renewDatabase } from "./cluster-database";

/**
 * Takes the database that CITUS_DATABASE_URL names for the tests. The statements are not checked here as they are in every other
 * run: PostgreSQL's log may lie on another machine.
 */
export default async function globalSetup(project: TestProject): Promise<() => void> {
  const url = process.env.CITUS_DATABASE_URL;
  if (!url)
    throw new Refusal(
      "Set CITUS_DATABASE_URL to the address of a superuser in an empty database, such as postgresql://postgres:…@localhost/mercura_test.",
    );
  const secretKey = randomBytes(32).toString("base64url");
  await claimDatabase(url);
  const { isCluster } = await renewDatabase(url, secretKey);
  await makeProofRoles(url, secretKey);
  say(
    isCluster
      ? "The database is a Citus cluster's: its tables are distributed."
      : "This is plain PostgreSQL, without the extension citus: nothing to distribute.",
  );
  const dataDir = makeTestDataDir();
  project.provide("postgres", {
    superuserUrl: url,
    ownerUrl: url,
    secretKey,
    dataDir,
    namedDatabase: new URL(url).pathname.slice(1),
  });
  return () => rmSync(dataDir, { recursive: true, force: true });
}
