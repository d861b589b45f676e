import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { authorize } from "@/lib/access/authorize";
import { createCustomer } from "@/lib/customers/create-customer";
import { createCustomerSchema } from "@/lib/customers/schema";
import { log } from "@/lib/log";
import { ok, problem } from "@/lib/result";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { stateBesideLogs } from "@/lib/testing/database/database-state";
import { loggedLines } from "@/lib/testing/traces/logged-lines";
import { asButton, memberAction, personAction, publicAction } from "./actions";
import { idle } from "./form-state";

/** What Next would give to an action: the request's headers and its cookie. */
const request = vi.hoisted(() => ({ headers: new Headers(), token: "" }));

class Redirected extends Error {}

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => ({ value: request.token }) }),
}));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Redirected(path);
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));

let organization: Organization;

beforeAll(async () => {
  log.level = "silent";
  organization = await anOrganization();
});

beforeEach(async () => {
  request.headers = new Headers({ "Sec-Fetch-Site": "same-origin" });
  request.token = await anAccessToken(organization.owner);
});

const addCustomer = memberAction(createCustomerSchema, createCustomer, ({ name }) => ({
  show: name,
}));

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

const submit = (values: Readonly<Record<string, string>>, slug = organization.slug) =>
  addCustomer(slug, idle, formOf(values));

/** Refused, and nothing is written. */
async function refused(work: () => Promise<object>): Promise<object> {
  const before = await stateBesideLogs();
  const state = await work();
  expect(await stateBesideLogs()).toEqual(before);
  return state;
}

describe("a member's form", () => {
  test("that is good does what it says", async () => {
    expect(await submit({ name: "Bäckerei 🥐" })).toEqual({ status: "done", value: "Bäckerei 🥐" });
  });

  test("leads on where the action says so", async () => {
    const leadingOn = memberAction(createCustomerSchema, createCustomer, (_value, slug) => ({
      goTo: `/o/${slug}`,
    }));
    await expect(leadingOn(organization.slug, idle, formOf({ name: "Ltd" }))).rejects.toThrow(
      `/o/${organization.slug}`,
    );
  });

  test.each([
    ["same-site", null],
    ["cross-site", null],
    [null, "https://evil.example"],
    [null, null],
  ])("from another site (%j, %j) is refused", async (site, origin) => {
    request.headers = new Headers({
      ...(site ? { "Sec-Fetch-Site": site } : {}),
      ...(origin ? { Origin: origin } : {}),
    });
    expect(await refused(() => submit({ name: "Ltd" }))).toMatchObject({
      code: "cross_site_request",
    });
  });

  test("without a session is asked to log in", async () => {
    request.token = "";
    expect(await refused(() => submit({ name: "Ltd" }))).toMatchObject({
      code: "not_authenticated",
    });
  });

  test("for somebody else's organization, or none, is not found", async () => {
    const other = await anOrganization();
    for (const slug of [other.slug, "no-such-place", "", "../x"])
      expect(await refused(() => submit({ name: "Ltd" }, slug))).toMatchObject({
        code: "not_found",
      });
  });

  test("by a role too low is refused", async () => {
    request.token = await anAccessToken(await aMember(organization, "viewer"));
    expect(await refused(() => submit({ name: "Ltd" }))).toMatchObject({ code: "forbidden" });
  });

  test("that breaks is logged with its organization and its person", async () => {
    const lines = loggedLines();
    const breaking = memberAction(
      createCustomerSchema,
      async (member) => {
        await authorize(member, "customer.create").customer.count();
        throw new Error("Broken.");
      },
      () => ({ show: null }),
    );
    await breaking(organization.slug, idle, formOf({ name: "Ltd" }));
    const { organizationId, owner } = organization;
    expect(lines).toMatchObject([
      { level: "error", organizationId, userId: owner.userId, requestId: expect.any(String) },
    ]);
  });

  test("with a bad field says so beside it, and gives back what was typed", async () => {
    expect(await refused(() => submit({ name: "", email: "nonsense", phone: "+49 1" }))).toEqual({
      status: "invalid",
      errors: {
        name: ["Enter the customer's name."],
        email: ["Enter an e-mail address such as name@company.com."],
      },
      values: { name: "", email: "nonsense", phone: "+49 1" },
    });
  });

  test.each(["userId", "organizationId", "__proto__", "constructor", "toString"])(
    "with the unknown field %s is refused",
    async (field) => {
      expect(await refused(() => submit({ name: "Ltd", [field]: "x" }))).toMatchObject({
        status: "invalid",
      });
    },
  );

  test("with a NUL, or a megabyte, in a field is refused", async () => {
    for (const name of ["a\0b", "a".repeat(1_000_000)])
      expect(await refused(() => submit({ name }))).toMatchObject({
        status: "invalid",
        errors: { name: [expect.any(String)] },
      });
  });

  test("with more fields than any form has is refused, and none of them is given back", async () => {
    const fields = Array.from({ length: 501 }, (_, index) => [`field_${index}`, "x"]);
    expect(await refused(() => submit(Object.fromEntries(fields)))).toEqual({
      status: "problem",
      code: "payload_too_large",
      message: "That is too much data for one request.",
      values: {},
    });
  });

  test("whose bound values are no longer ours is refused", async () => {
    const call: CallableFunction = addCustomer;
    for (const args of [
      [{}, idle, formOf({})],
      ["x".repeat(501), idle, formOf({})],
      ["acme", idle, { name: "Ltd" }],
    ])
      await expect(Reflect.apply(call, undefined, args)).rejects.toThrow(z.ZodError);
  });
});

describe("a form", () => {
  const schema = z.strictObject({ email: z.string(), password: z.string(), token: z.string() });
  const secrets = { email: "kim@acme.example", password: "Test123!", token: "secret" };

  test("never gives a password or a token back", async () => {
    const refusing = publicAction(
      schema,
      async () => problem("invalid_credentials"),
      () => ({ show: null }),
    );
    expect(await refusing("", idle, formOf(secrets))).toEqual({
      status: "problem",
      code: "invalid_credentials",
      message: "This e-mail and password don't match.",
      values: { email: "kim@acme.example" },
    });
  });

  test("that breaks says so without a word about how", async () => {
    const breaking = publicAction(
      schema,
      async () => {
        throw new Error("SELECT secret FROM somewhere");
      },
      () => ({ show: null }),
    );
    const state = await breaking("", idle, formOf(secrets));
    expect(state).toMatchObject({ status: "problem", code: "unexpected" });
    expect(JSON.stringify(state)).not.toContain("SELECT");
  });

  test("for people is refused to nobody in particular", async () => {
    request.token = randomUUID();
    const forPeople = personAction(
      z.strictObject({}),
      async () => ok(1),
      () => ({ show: null }),
    );
    expect(await forPeople("", idle, new FormData())).toMatchObject({ code: "not_authenticated" });
  });

  test("without a place for words fails loudly", async () => {
    const button = asButton(
      publicAction(
        schema,
        async () => ok(1),
        () => ({ show: null }),
      ),
    );
    await expect(button(new FormData())).rejects.toThrow("was refused: form_unreadable");
  });
});
