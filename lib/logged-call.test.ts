import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { nothing } from "@/lib/fields";
import { memberRoute, publicRoute } from "@/lib/http/api/api-route";
import { log } from "@/lib/log";
import { ok } from "@/lib/result";
import { anAccessToken, anOrganization } from "@/lib/testing/company/people";
import { loggedLines } from "@/lib/testing/traces/logged-lines";
import { callFields, loggedCall } from "./logged-call";

/** A use case that reads from its organization, in which a line is written, and breaks. */
const breaking = memberRoute(nothing, async (actor: Member) => {
  await authorize(actor, "customer.read").$transaction(async (tx) => {
    await tx.customer.count();
    log.info("Counted.");
  });
  throw new Error("Broken.");
});

async function call(handler: typeof breaking, token = ""): Promise<string | null> {
  const headers = { Authorization: `Bearer ${token}` };
  const request = new NextRequest("http://localhost:3000/api/v1/x", { headers });
  const response = await handler(request, { params: Promise.resolve(undefined) });
  return response.headers.get("x-request-id");
}

test("each line that a request writes names its organization and its person, of many requests at once", async () => {
  const lines = loggedLines();
  const organizations = await Promise.all([anOrganization(), anOrganization(), anOrganization()]);
  const expected = await Promise.all(
    [...organizations, ...organizations].map(async ({ organizationId, owner }) => {
      const requestId = await call(breaking, await anAccessToken(owner));
      return { requestId, organizationId, userId: owner.userId };
    }),
  );
  expect(lines).toHaveLength(12);
  for (const names of expected) {
    const own = lines.filter(({ requestId }) => requestId === names.requestId);
    expect(own).toMatchObject([
      { ...names, msg: "Counted." },
      { ...names, msg: "request failed" },
    ]);
  }
});

test("a line outside of any organization names none, whatever ran beside it", async () => {
  const lines = loggedLines();
  const { owner } = await anOrganization();
  const token = await anAccessToken(owner);
  const open = publicRoute(nothing, async () => {
    log.info("Open.");
    return ok({});
  });
  await Promise.all([call(breaking, token), call(open), call(breaking, token), call(open)]);
  log.info("Outside.");
  const unnamed = lines.filter(({ organizationId }) => organizationId === undefined);
  expect(unnamed.map(({ msg }) => msg)).toEqual(["Open.", "Open.", "Outside."]);
  expect(unnamed.filter((line) => "userId" in line)).toEqual([]);
});

test("outside of a call an organization leaves no name behind", async () => {
  const { owner } = await anOrganization();
  authorize(owner, "customer.read");
  expect(callFields()).toEqual({});
  loggedCall({ requestId: "one" }, () => authorize(owner, "customer.read"));
  expect(callFields()).toEqual({});
});
