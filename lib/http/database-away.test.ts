import { createServer } from "node:net";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { closeConnections } from "@/lib/db/connections/connections";
import { isDatabaseAway } from "@/lib/db/connections/is-database-away";
import { log } from "@/lib/log";
import { anAccessToken, anOwner } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { apiDoors, callDoor } from "@/lib/testing/doors/api-doors";
import { testDatabase } from "@/lib/testing/setup/worker-database";

log.level = "silent";

const doors = await apiDoors();
let token: string;

beforeAll(async () => {
  token = await anAccessToken(await anOwner());
});

function addCustomer() {
  const door = doors.find(({ name }) => name === "POST /customers");
  if (!door) throw new Error("There is no door to add a customer.");
  return callDoor(door, { token, body: { name: "Harbor Foods" } });
}

async function alter(change: string): Promise<void> {
  await ownerDatabase.query(`ALTER DATABASE "${testDatabase().database}" ${change}`);
  // What is set for a database holds for those who connect from then on.
  await closeConnections();
}

describe("where the database took nothing, the answer is to come back, not that something broke", () => {
  test.each([
    ["it has no connection left", "CONNECTION LIMIT 0", "CONNECTION LIMIT -1"],
    [
      "it is a standby that only reads",
      "SET default_transaction_read_only = on",
      "RESET default_transaction_read_only",
    ],
  ])("as %s", async (_why, begin, end) => {
    await alter(begin);
    try {
      const refused = await addCustomer();
      expect(refused).toMatchObject({ status: 503, body: { code: "service_busy" } });
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await alter(end);
    }
    expect((await addCustomer()).status).toBe(201);
  });

  test("as it is down, or takes connections and says nothing", async () => {
    const silent = createServer((socket) => socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const address = silent.address();
    const port = typeof address === "object" && address ? address.port : 0;
    expect(isDatabaseAway(await errorOf(port))).toBe(true);
    await new Promise((resolve) => silent.close(resolve));
    expect(isDatabaseAway(await errorOf(port))).toBe(true);
  });
});

test("a statement that is wrong, or a connection lost on the way, is no such thing", async () => {
  const wrong = await ownerDatabase.query("SELECT nothing").catch((error: unknown) => error);
  expect(isDatabaseAway(wrong)).toBe(false);
  expect(isDatabaseAway(new Error("Connection terminated unexpectedly"))).toBe(false);
  expect(isDatabaseAway(null)).toBe(false);
});

async function errorOf(port: number): Promise<unknown> {
  const pool = new pg.Pool({ host: "127.0.0.1", port, connectionTimeoutMillis: 300 });
  const error = await pool.query("SELECT 1").catch((failure: unknown) => failure);
  await pool.end();
  return error;
}
