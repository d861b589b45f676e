import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readChain } from "@/lib/audit/read-chain";
import { verifyChain } from "@/lib/audit/verify-chain";
import { logIn } from "@/lib/sessions/log-in";
import { anOrigin } from "@/lib/testing/company/people";
import { databaseContent } from "@/lib/testing/database/database-state";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { anOldDatabase, timeout } from "@/lib/testing/legacy/legacy-command";
import { oldPassword } from "@/lib/testing/legacy/old-database";

const legacy = anOldDatabase();
const { bringIn, undo, receiptIn, contentIn, reportIn, readOut, sourceHashes } = legacy;

describe("after an import", () => {
  let before: Awaited<ReturnType<typeof databaseContent>>;
  let source: readonly string[];

  beforeAll(async () => {
    before = await databaseContent();
    source = sourceHashes();
    const startedAtMs = performance.now();
    const { code, said } = await bringIn("first");
    if (code !== 0) throw new Error(said);
    const seconds = (performance.now() - startedAtMs) / 1000;
    const count = Object.values(legacy.old.rows).reduce((sum, one) => sum + one, 0);
    if (process.env.LEGACY_ROWS) console.log(`${count} rows in ${seconds.toFixed(1)} s`);
  }, timeout);

  test("the quotes of each company come to what they came to before, to the cent", async () => {
    const { rows: found } = await ownerDatabase.query(
      `SELECT o.name, coalesce(sum(q.total_minor), 0)::text AS total
       FROM organizations o LEFT JOIN quotes q ON q.organization_id = o.id GROUP BY o.name`,
    );
    const totals = z.array(z.object({ name: z.string(), total: z.coerce.bigint() })).parse(found);
    for (const [name, total] of legacy.old.totals)
      expect([name, totals.find((one) => one.name === name)?.total]).toEqual([name, total]);
  });

  test("every line adds up to its quote", async () => {
    const { rows: wrong } = await ownerDatabase.query(
      `SELECT q.id FROM quotes q JOIN LATERAL (SELECT sum(net_minor + tax_minor) AS total FROM quote_lines l
         WHERE l.organization_id = q.organization_id AND l.quote_id = q.id) s ON true
       WHERE coalesce(s.total, 0) <> q.total_minor`,
    );
    expect(wrong).toEqual([]);
  });

  test("every row is here, or the report says why it is not", () => {
    const mapped = legacy.idsIn("first");
    const reported = reportIn("first").filter(({ field }) => field === "file_path");
    for (const [table, count] of Object.entries(legacy.old.rows)) {
      const here = mapped.filter((one) => one.table === table).length;
      const left = reported.filter((one) => one.table === table).length;
      expect([table, here + left]).toEqual([table, count]);
    }
  });

  test("each fault is in the report, with its row and its field", () => {
    const lines = new Set(
      reportIn("first").map(({ table, id, field, fault }) => `${table} ${id} ${field}: ${fault}`),
    );
    const missing = legacy.old.planted
      .map(({ table, id, field, fault }) => `${table} ${id} ${field}: ${fault}`)
      .filter((one) => !lines.has(one));
    expect(missing).toEqual([]);
  });

  test("people log in with the password that they had", async () => {
    const entered = await logIn(anOrigin(), {
      email: "manager@acme.example",
      password: oldPassword,
      rememberMe: false,
    });
    expect(entered.ok).toBe(true);
    const { rows: found } = await ownerDatabase.query(
      `SELECT o.name, m.role FROM user_organizations m JOIN users u ON u.id = m.user_id
       JOIN organization_directory o USING (organization_id) WHERE u.email = 'manager@acme.example' ORDER BY o.name`,
    );
    expect(found).toEqual([
      { name: "Acme", role: "manager" },
      { name: "Globex", role: "sales_rep" },
    ]);
    // What the log-in wrote down is no part of what the tests below compare.
    await ownerDatabase.query("DELETE FROM sessions");
    await ownerDatabase.query("DELETE FROM account_events");
  });

  test("a password in plain text is nowhere, and its owner gets a link", async () => {
    const { rows: found } = await ownerDatabase.query(
      `SELECT u.password_hash, t.purpose FROM users u JOIN email_tokens t ON t.user_id = u.id
       WHERE u.email = 'plain@acme.example'`,
    );
    expect(found).toEqual([{ password_hash: null, purpose: "activate" }]);
    const { rows: jobs } = await ownerDatabase.query(
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'mail.activation'",
    );
    expect(jobs).toHaveLength(receiptIn("first").links.length);
    for (const name of ["receipt.json", "report.csv", "ids.csv"])
      expect(readOut("first", name)).not.toContain("hunter2");
  });

  test("each organization has one owner, a seat for every active member, and an unbroken audit log", async () => {
    const { rows: odd } = await ownerDatabase.query(
      `SELECT o.name FROM organizations o JOIN organization_members m ON m.organization_id = o.id
       GROUP BY o.id HAVING count(*) FILTER (WHERE m.role = 'owner') <> 1
         OR count(*) FILTER (WHERE NOT m.is_suspended) > o.seats`,
    );
    expect(odd).toEqual([]);
    for (const { organization_id, audit } of receiptIn("first").organizations) {
      const verdict = await verifyChain(await readChain(ownerDatabase, organization_id));
      expect(verdict).toEqual({ isWhole: true, count: audit.sequence });
    }
  });

  test(
    "a second import adds nothing, and its receipt says the same",
    async () => {
      const state = await databaseContent();
      const { code, said } = await bringIn("second");
      expect(said).toContain("was brought in before, and stays as it is");
      expect(code).toBe(0);
      expect(await databaseContent()).toEqual(state);
      expect(contentIn("second")).toEqual(contentIn("first"));
      expect(reportIn("second")).toEqual(reportIn("first"));
    },
    timeout,
  );

  test(
    "an import whose rows were changed since is not undone, unless it is forced",
    async () => {
      const [{ organization_id } = { organization_id: "" }] = receiptIn("first").organizations;
      const rename = (name: string) =>
        ownerDatabase.query(
          "UPDATE competitors SET name = $2 WHERE organization_id = $1 AND name IN ('Rival', 'Renamed')",
          [organization_id, name],
        );
      await rename("Renamed");
      const state = await databaseContent();
      const { code, said } = await undo("first");
      expect(said).toContain(
        "“Acme” (acme) was worked in since its import: a row of competitors was changed.",
      );
      expect(code).toBe(1);
      expect(await databaseContent()).toEqual(state);
      await rename("Rival");
    },
    timeout,
  );

  test(
    "an undo leaves the database as it was before",
    async () => {
      const { code, said } = await undo("first");
      expect(said).toMatch(
        /acme: removed .*\d+ quotes.* audit log ended at event \d+, [0-9a-f]{64}/,
      );
      expect(code).toBe(0);
      expect(await databaseContent()).toEqual(before);
      expect((await undo("first")).said).toContain("Nothing is left of this import.");
      expect(sourceHashes()).toEqual(source);
    },
    timeout,
  );

  test(
    "an import that is killed in the middle and started again ends as one that was not",
    async () => {
      await legacy.breakOff("killed", / [78]\d %/);
      const { rows: there } = await ownerDatabase.query("SELECT FROM organizations");
      expect(there.length).toBeLessThan(receiptIn("first").organizations.length);
      expect((await bringIn("killed")).code).toBe(0);
      expect(contentIn("killed")).toEqual(contentIn("first"));
      expect(reportIn("killed")).toEqual(reportIn("first"));
      expect((await undo("killed")).code).toBe(0);
      expect(await databaseContent()).toEqual(before);
    },
    timeout,
  );
});
