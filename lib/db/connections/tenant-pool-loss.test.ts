import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ask, aTenant } from "@/lib/testing/database/tenant-pool-steps";
import { tenantTransports } from "@/lib/testing/database/tenant-transports";
import { makeTestDataDir } from "@/lib/testing/setup/test-data-dir";
import { type CuttingProxy, cuttingProxy, messageEnds } from "@/lib/testing/wire/cutting-proxy";
import { embeddedSuperuserUrl } from "../../../scripts/database/embedded-database.mjs";
import { startPostgres } from "../../../scripts/postgres/start-postgres.mjs";
import { projectRoot } from "../../../scripts/steps/project-root.mjs";
import type { OrganizationId } from "../organization-id";
import { tenantPool } from "./tenant-pool";

describe.each(tenantTransports)("a connection that is cut in %s", (_, transport) => {
  let proxy: CuttingProxy;
  let pool: pg.Pool;

  beforeEach(async () => {
    const url = new URL(process.env.DATABASE_APP_URL ?? "");
    proxy = await cuttingProxy({ host: url.hostname, port: Number(url.port) });
    url.port = String(proxy.port);
    pool = tenantPool({ connectionString: url.href, max: 1 }, transport);
    pool.on("error", () => {});
  });

  afterEach(async () => {
    proxy.close();
    await pool.end();
  });

  test.each(["question", "answer"] as const)(
    "before, between, inside and after the parts of the %s costs its own statement and no other tenant's",
    async (direction) => {
      await ask(pool, aTenant());
      proxy.listen();
      await ask(pool, aTenant());
      const ends = messageEnds(proxy.heard(direction));
      const total = ends.at(-1) ?? 0;
      expect(ends.length).toBeGreaterThan(transport.mode === "explicit" ? 8 : 4);

      for (const bytes of [1, ...ends.flatMap((end) => [end, end + 3])]) {
        if (bytes > total) continue;
        const [mine, next] = [aTenant(), aTenant()];
        proxy.cutAfter(direction, bytes);
        const [answer] = await Promise.allSettled([ask(pool, mine)]);
        // The last byte of the answer may still arrive; with any other missing nothing was answered.
        const isWhole = direction === "answer" && bytes === total;
        if (!isWhole) expect(answer.status, `cut after ${bytes} of ${total}`).toBe("rejected");
        if (answer.status === "fulfilled") expect(answer.value).toBe(mine);
        expect(await askUntilConnected(pool, next), `cut after ${bytes}`).toBe(next);
      }
    },
  );
});

/** After a whole answer the cut may meet the next statement, which then fails as its own. */
async function askUntilConnected(pool: pg.Pool, organizationId: OrganizationId): Promise<unknown> {
  try {
    return await ask(pool, organizationId);
  } catch {
    return await ask(pool, organizationId);
  }
}

describe("a PostgreSQL that is restarted", () => {
  const dataDir = makeTestDataDir();
  const options = { root: projectRoot, dataDir, superuserPassword: randomUUID(), isDurable: false };
  let server: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    server = await startPostgres(options);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test.each(tenantTransports)(
    "fails what was under way in %s, and serves every tenant its own once it is back",
    async (_, transport) => {
      const connectionString = embeddedSuperuserUrl(server.port, options.superuserPassword);
      const pool = tenantPool({ connectionString, max: 4 }, transport);
      pool.on("error", () => {});
      const tenants = Array.from({ length: 20 }, aTenant);
      const askAll = () => Promise.allSettled(tenants.map((id) => ask(pool, id)));
      expect(await Promise.all(tenants.map((id) => ask(pool, id)))).toEqual(tenants);

      const sleeping = Promise.allSettled(
        tenants.slice(0, 4).map((id) => ask(pool, id, "SELECT pg_sleep(30)")),
      );
      await server.stop();
      expect((await sleeping).map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
      expect((await askAll()).every(({ status }) => status === "rejected")).toBe(true);

      server = await startPostgres(options);
      expect(await Promise.all(tenants.map((id) => ask(pool, id)))).toEqual(tenants);
      await pool.end();
    },
  );
});
