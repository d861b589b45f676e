import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { tenantTransports } from "@/lib/testing/database/tenant-transports";
import { testDatabase } from "@/lib/testing/setup/worker-database";
import { countRoundTrips } from "@/lib/testing/wire/count-round-trips";
import type { OrganizationId } from "../organization-id";
import { tenancy } from "./current-tenant";
import { tenantPool } from "./tenant-pool";
import type { TransactionConnection } from "./transaction-connection";

// The owner is not shown what other roles wait for.
const superuser = new pg.Pool({ connectionString: inject("postgres").superuserUrl, max: 1 });

afterAll(() => superuser.end());

let pool: pg.Pool;
let organizationId: OrganizationId;

type Work = (connection: TransactionConnection) => Promise<unknown>;

/** Runs a transaction as Prisma does; answers its connection, which is somebody else's by then. */
async function transaction(work: Work): Promise<TransactionConnection> {
  const opened: { connection?: TransactionConnection } = {};
  const connected = (connection: TransactionConnection) => {
    opened.connection = connection;
  };
  const client = await tenancy.run({ organizationId, connected }, () => pool.connect());
  const { connection } = opened;
  if (!connection) throw new Error("No connection was told of.");
  try {
    await client.query({ text: "BEGIN" });
    await work(connection);
    await client.query({ text: "COMMIT" });
  } catch (error) {
    await client.query({ text: "ROLLBACK" });
    throw error;
  } finally {
    client.release();
  }
  return connection;
}

const insert = (name: string) => ({
  text: "INSERT INTO counters (organization_id, id, name, value) VALUES ($1, $2, $3, 1)",
  values: [organizationId, randomUUID(), name],
});
const count = () => ({
  text: "SELECT count(*)::int AS rows FROM counters WHERE organization_id = $1",
  values: [organizationId],
});

async function countersNow(): Promise<string[]> {
  const { rows } = await ownerDatabase.query(
    "SELECT name FROM counters WHERE organization_id = $1 ORDER BY name",
    [organizationId],
  );
  return rows.map(({ name }) => name);
}

describe.each(tenantTransports)("what a transaction posts, begun in %s,", (_, transport) => {
  beforeEach(async () => {
    organizationId = (await anOrganization()).owner.organizationId;
    const connectionString = process.env.DATABASE_APP_URL;
    pool = tenantPool({ connectionString, max: 2 }, transport);
  });

  afterEach(() => pool.end());

  test("travels with its COMMIT, all in one round trip", async () => {
    await transaction((connection) => connection.query(count()));
    const trips = await countRoundTrips(() =>
      transaction(async (connection) => {
        connection.post(insert("first"));
        connection.post(insert("second"));
      }),
    );
    expect(await countersNow()).toEqual(["first", "second"]);
    expect(trips).toBe(1);
  });

  test("is done before whatever is asked next", async () => {
    await transaction(async (connection) => {
      connection.post(insert("posted"));
      expect((await connection.query(count())).rows).toEqual([{ rows: 1 }]);
    });
  });

  test.each([
    ["that asks for more", (connection: TransactionConnection) => connection.query(count())],
    ["that ends", async () => {}],
  ])("and fails, fails the transaction %s, and nothing of it stays", async (_what, rest) => {
    const attempt = transaction(async (connection) => {
      await connection.query(insert("before"));
      connection.post(insert("posted"));
      connection.post({ text: "SELECT 1 / 0" });
      connection.post(insert("behind"));
      await rest(connection);
    });
    await expect(attempt).rejects.toThrow("division by zero");
    expect(await countersNow()).toEqual([]);
    await transaction((connection) => connection.query(insert("the next one's")));
    expect(await countersNow()).toEqual(["the next one's"]);
  });

  test.each([
    ["behind", (fail: () => void, post: () => void) => [fail(), post()]],
    ["before", (fail: () => void, post: () => void) => [post(), fail()]],
  ])("under a name, %s what fails, can be sent under it again", async (_what, inOrder) => {
    const named = (value: string) => ({ ...insert(value), name: "add_counter" });
    const attempt = transaction(async (connection) => {
      inOrder(
        () => connection.post({ text: "SELECT 1 / 0" }),
        () => connection.post(named("lost")),
      );
    });
    await expect(attempt).rejects.toThrow("division by zero");
    for (const value of ["first", "third"])
      await transaction(async (connection) => {
        connection.post(named(value));
        await connection.query(named(`${value}, again`));
      });
    expect(await countersNow()).toEqual(["first", "first, again", "third", "third, again"]);
  });

  test("and can't be written down, fails the transaction, and nothing of it stays", async () => {
    const circle: Record<string, unknown> = {};
    circle.itself = circle;
    const attempt = transaction(async (connection) => {
      connection.post(insert("before"));
      connection.post({ text: "SELECT $1::json", values: [circle] });
      connection.post(insert("behind"));
    });
    await expect(attempt).rejects.toThrow("circular");
    expect(await countersNow()).toEqual([]);
    await transaction((connection) => connection.query(count()));
  });

  test("is not sent where the transaction is given up", async () => {
    const attempt = transaction(async (connection) => {
      connection.post(insert("posted"));
      throw new Error("given up");
    });
    await expect(attempt).rejects.toThrow("given up");
    expect(await countersNow()).toEqual([]);
  });

  test("after its end is refused, and so is what it asks", async () => {
    const connection = await transaction((open) => open.query(count()));
    expect(() => connection.post(insert("late"))).toThrow("The transaction is over.");
    await expect(connection.query(count())).rejects.toThrow("The transaction is over.");
    expect(await countersNow()).toEqual([]);
  });

  test.each([
    ["COMMIT", async () => {}, ["committed"]],
    ["ROLLBACK", () => Promise.reject(new Error("given up")), []],
  ] as const)(
    "by who still works when the %s is sent is refused, and so is what they ask",
    async (_what, end, left) => {
      const late: { answer?: Promise<unknown> } = {};
      await transaction(async (connection) => {
        connection.post(insert("committed"));
        const slow = connection.query({ text: "SELECT pg_sleep(0.1)" });
        late.answer = slow.then(() => {
          const asked = connection.query({ text: "SELECT 1" });
          expect(() => connection.post(insert("late"))).toThrow("The transaction is over.");
          return asked;
        });
        late.answer.catch(() => {});
        await end();
      }).catch(() => {});
      await expect(late.answer).rejects.toThrow("The transaction is over.");
      expect(await countersNow()).toEqual(left);
    },
  );

  test("or asks at once behind a lock, sees what the lock's former holder committed", async () => {
    const lock = {
      text: "SELECT id FROM organizations WHERE id = $1 FOR NO KEY UPDATE",
      values: [organizationId],
    };
    const together = {
      text: `WITH locked AS (${lock.text}) SELECT (SELECT count(*)::int FROM counters WHERE organization_id = $1) AS rows FROM locked`,
      values: lock.values,
    };
    const seen = async (ask: (connection: TransactionConnection) => Promise<pg.QueryResult>) => {
      let answer: Promise<unknown> = Promise.resolve();
      await transaction(async (holder) => {
        await holder.query(lock);
        answer = transaction(async (waiting) =>
          expect((await ask(waiting)).rows).toEqual([{ rows: 1 }]),
        );
        answer.catch(() => {});
        await waitingForALock();
        holder.post(insert("the holder's"));
      });
      await answer;
    };
    await seen(async (connection) => {
      const [, counted] = await Promise.all([connection.query(lock), connection.query(count())]);
      return counted;
    });
    await ownerDatabase.query("DELETE FROM counters WHERE organization_id = $1", [organizationId]);
    // Control: as one statement it looks at the rows of before the wait.
    await expect(seen((connection) => connection.query(together))).rejects.toThrow(/rows/);
  });
});

async function waitingForALock(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await superuser.query(
        "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'",
        [testDatabase().database],
      );
      return rows[0]?.waiting;
    })
    .toBe(1);
}
