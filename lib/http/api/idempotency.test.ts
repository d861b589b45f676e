import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test } from "vitest";
import { connections } from "@/lib/db/connections/connections";
import { log } from "@/lib/log";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { type ApiCall, apiDoors, callDoor } from "@/lib/testing/doors/api-doors";

log.level = "silent";

const doors = await apiDoors();
let organization: Organization;
let token: string;

beforeAll(async () => {
  organization = await anOrganization();
  token = await anAccessToken(organization.owner);
});

function call(name: string, options: ApiCall) {
  const door = doors.find((one) => one.name === name);
  if (!door) throw new Error(`There is no ${name}.`);
  return callDoor(door, { token, ...options });
}

const add = (name: string, key?: string, by = token) =>
  call("POST /customers", {
    token: by,
    body: { name },
    headers: key ? { "Idempotency-Key": key } : {},
  });

async function customersNamed(name: string): Promise<number> {
  const { rows } = await ownerDatabase.query(
    "SELECT count(*)::integer AS count FROM customers WHERE organization_id = $1 AND name = $2",
    [organization.organizationId, name],
  );
  return rows[0]?.count;
}

/** Every connection of the pool is open before a race starts, or the first one wins it for want of others. */
const warmUp = () =>
  Promise.all(
    Array.from({ length: 10 }, () => connections().identityPool.query("SELECT pg_sleep(0.05)")),
  );

describe("a POST with an Idempotency-Key", () => {
  test("that comes again gets the same answer, and is carried out once", async () => {
    const [name, key] = [randomUUID(), randomUUID()];
    const first = await add(name, key);
    const second = await add(name, key);
    expect(first.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(second.status).toBe(201);
    expect(first.headers.get("idempotency-replayed")).toBeNull();
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(await customersNamed(name)).toBe(1);
  });

  test("is carried out once where twenty come at the same moment; without a key, as a control, each is", async () => {
    await warmUp();
    const [keyed, naive, key] = [randomUUID(), randomUUID(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(keyed, key)));
    await Promise.all(Array.from({ length: 5 }, () => add(naive)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await customersNamed(keyed)).toBe(1);
    expect(await customersNamed(naive)).toBe(5);
  });

  test("with another body is refused", async () => {
    const key = randomUUID();
    await add(randomUUID(), key);
    expect(await add(randomUUID(), key)).toMatchObject({
      status: 422,
      body: { code: "idempotency_key_reused" },
    });
  });

  test("shows nobody the answer of somebody else", async () => {
    const [name, key] = [randomUUID(), randomUUID()];
    const other = await anAccessToken(await aMember(organization, "manager"));
    const mine = await add(name, key);
    const theirs = await add(name, key, other);
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test.each(["", "a b", "x".repeat(256), "ü"])("needs a key that is one: %j", async (key) => {
    const door = doors.find((one) => one.name === "POST /customers");
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
    const request = new NextRequest("http://localhost:3000/api/v1/customers", {
      method: "POST",
      headers,
      body: "{}",
    });
    request.headers.set("Idempotency-Key", key);
    const response = await door?.handler(request, { params: Promise.resolve({}) });
    expect(response?.status).toBe(422);
  });

  test("keeps no token that is shown once where it could be read", async () => {
    const params = { organizationId: organization.organizationId };
    const body = { name: "Shop", scopes: ["customer:read"] };
    const options = { params, body, headers: { "Idempotency-Key": randomUUID() } };
    const name = "POST /organizations/[organizationId]/api-tokens";
    const first = await call(name, options);
    const again = await call(name, options);
    expect(again.body.token).toBe(first.body.token);
    const { rows } = await ownerDatabase.query(
      "SELECT idempotency_keys::text AS row FROM idempotency_keys WHERE organization_id = $1",
      [organization.organizationId],
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(String(first.body.token).slice(0, 40));
  });
});

test("an answer that can't be kept is given all the same, and its request never carried out again", async () => {
  const [name, key] = [randomUUID(), randomUUID()];
  const refuse = (on: boolean) =>
    ownerDatabase.query(
      on
        ? "ALTER TABLE idempotency_keys ADD CONSTRAINT keeps_nothing CHECK (status IS NULL) NOT VALID"
        : "ALTER TABLE idempotency_keys DROP CONSTRAINT keeps_nothing",
    );
  await refuse(true);
  try {
    expect((await add(name, key)).status).toBe(201);
  } finally {
    await refuse(false);
  }
  await ownerDatabase.query(
    "UPDATE idempotency_keys SET created_at = now() - interval '3 minutes' WHERE organization_id = $1 AND status IS NULL",
    [organization.organizationId],
  );
  expect(await add(name, key)).toMatchObject({
    status: 409,
    body: { code: "idempotency_answer_lost" },
  });
  expect(await customersNamed(name)).toBe(1);
});

describe("after a crash", () => {
  async function crashed(requestId: string, name: string, key: string) {
    await add(name, key);
    await ownerDatabase.query(
      `UPDATE idempotency_keys SET status = NULL, sealed_answer = NULL, request_id = $2,
         created_at = now() - interval '3 minutes'
       WHERE organization_id = $1 AND created_at = (SELECT max(created_at) FROM idempotency_keys WHERE organization_id = $1)`,
      [organization.organizationId, requestId],
    );
  }

  test("a request that was carried out is not carried out again", async () => {
    const [name, key] = [randomUUID(), randomUUID()];
    const { rows } = await ownerDatabase.query(
      "SELECT request_id FROM audit_events WHERE organization_id = $1 AND action = 'customer.created' LIMIT 1",
      [organization.organizationId],
    );
    await crashed(rows[0]?.request_id, name, key);
    expect(await add(name, key)).toMatchObject({
      status: 409,
      body: { code: "idempotency_answer_lost" },
    });
    expect(await customersNamed(name)).toBe(1);
  });

  test("a request that was not carried out may be, once", async () => {
    const [name, key] = [randomUUID(), randomUUID()];
    await crashed(randomUUID(), name, key);
    await warmUp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(name, key)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await customersNamed(name)).toBe(2);
  });
});

describe("a record with a version", () => {
  const params = (id: unknown) => ({ productId: String(id) });
  const aProduct = () =>
    call("POST /products", { body: { sku: randomUUID(), name: "Oven", unit_price_minor: 1 } });

  /** What a client is sent that has the record as it was under this tag. */
  const readAgain = (name: string, pathParams: Record<string, string>, tag: string) => {
    const [id] = Object.values(pathParams);
    const request = new NextRequest(`http://localhost:3000/api/v1/records/${id}`, {
      headers: { Authorization: `Bearer ${token}`, "If-None-Match": tag },
    });
    const door = doors.find((one) => one.name === name);
    return door?.handler(request, { params: Promise.resolve(pathParams) });
  };

  test("has an ETag, and is not sent again to who has it", async () => {
    const made = await aProduct();
    const tag = made.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"1\./);
    const response = await readAgain("GET /products/[productId]", params(made.body.id), tag);
    expect(response?.status).toBe(304);
    expect(response?.headers.get("etag")).toBe(tag);
    expect(await response?.text()).toBe("");
  });

  test("is sent again to who has it where it shows something new of another one, and is changed all the same", async () => {
    const customer = await add("Calder Valley");
    const made = await call("POST /quotes", { body: { customer_id: customer.body.id } });
    const tag = made.headers.get("etag") ?? "";
    const quote = { quoteId: String(made.body.id) };
    const quoteAgain = () => readAgain("GET /quotes/[quoteId]", quote, tag);
    expect((await quoteAgain())?.status).toBe(304);
    await call("PATCH /customers/[customerId]", {
      params: { customerId: String(customer.body.id) },
      body: { name: "Calder and Sons" },
    });
    const response = await quoteAgain();
    expect(response?.status).toBe(200);
    expect(await response?.json()).toMatchObject({ customer_name: "Calder and Sons" });
    const changed = await call("PATCH /quotes/[quoteId]", {
      params: quote,
      body: { title: "Ovens" },
      headers: { "If-Match": tag },
    });
    expect(changed.status).toBe(200);
  });

  test("is changed under If-Match only as long as nobody else changed it", async () => {
    const { body } = await aProduct();
    const change = (name: string, tag: string) =>
      call("PATCH /products/[productId]", {
        params: params(body.id),
        body: { name },
        headers: { "If-Match": tag },
      });
    const changed = await change("Stove", '"1"');
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).toMatch(/^"2\./);
    expect(await change("Grill", '"1"')).toMatchObject({
      status: 412,
      body: { code: "precondition_failed" },
    });
    expect((await change("Grill", '"x"')).status).toBe(412);
    expect((await change("Grill", "*")).status).toBe(200);
  });
});
