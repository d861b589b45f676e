import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Member } from "@/lib/access/actor";
import { authorize } from "@/lib/access/authorize";
import { log } from "@/lib/log";
import { changeRole } from "@/lib/members/change-role";
import { removeMember } from "@/lib/members/remove-member";
import { copyToDirectory } from "@/lib/organizations/copy-to-directory";
import { ServiceBusy } from "@/lib/service-busy";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { loggedLines } from "@/lib/testing/traces/logged-lines";
import { memberFile, memberLookUp, memberRedirect } from "./files/browser-route";
import { memberDownload } from "./files/member-download";
import { memberUpload } from "./files/upload-route";
import { memberFileForm } from "./forms/file-form";

/** What Next would give to a route: the request's headers and its cookie. */
const request = vi.hoisted(() => ({ headers: new Headers(), token: "" }));

vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => ({ value: request.token }) }),
}));

/** A use case that comes to nothing: it throws, or is refused. */
type Perform = (actor: Member) => Promise<never>;

const anything = z.record(z.string(), z.unknown());

/** Each kind of route that a member's browser asks, around the same use case. */
const doors = {
  "a file": (perform: Perform) => memberFile("text/plain", anything, perform),
  "what is looked up while somebody types": (perform: Perform) => memberLookUp(anything, perform),
  "a link that is made on request": (perform: Perform) => memberRedirect(anything, perform),
  "a link that is asked for on a page": (perform: Perform) =>
    memberRedirect(anything, perform, "settings"),
  "a form that asks for a file": (perform: Perform) => memberDownload(anything, perform, "export"),
  "a form with a file": (perform: Perform) =>
    memberFileForm({
      permission: () => "document.create",
      maxBytes: 1024,
      tooLarge: "file_too_large",
      schema: anything,
      perform,
      after: () => "",
      back: (query) => `imports/new?${query}`,
    }),
  "an upload": (perform: Perform) =>
    memberUpload({ permission: "document.create", schema: anything, perform }),
} as const;

const kinds = Object.entries(doors);

let organization: Organization;

beforeAll(async () => {
  log.level = "silent";
  organization = await anOrganization();
});

beforeEach(async () => {
  request.headers = new Headers({ "Sec-Fetch-Site": "same-origin" });
  request.token = await anAccessToken(organization.owner);
});

type Door = ReturnType<(typeof doors)[keyof typeof doors]>;

/** The code of a door's answer: its own, or the one in the address of the page that it leads back to. */
async function codeFrom(door: Door): Promise<unknown> {
  const form = new FormData();
  form.set("file", new File(["Net 30"], "terms.txt"));
  const asked = new NextRequest(`http://localhost:3000/o/${organization.slug}/door`, {
    method: "POST",
    body: form,
    headers: request.headers,
  });
  const answer = await door(asked, { params: Promise.resolve({ slug: organization.slug }) });
  const location = answer.headers.get("location");
  return location
    ? new URL(location, "http://localhost:3000").searchParams.get("problem")
    : z.object({ code: z.string() }).parse(await answer.json()).code;
}

const creatingDocuments: Perform = async (actor) => {
  authorize(actor, "document.create");
  throw new Error("It was let through.");
};

async function denials(): Promise<number> {
  const { rows } = await ownerDatabase.query(
    "SELECT count(*)::integer AS count FROM audit_events WHERE organization_id = $1 AND action = 'access.denied'",
    [organization.organizationId],
  );
  return z.tuple([z.object({ count: z.number() })]).parse(rows)[0].count;
}

async function setStatus(status: "active" | "read_only"): Promise<void> {
  await authorize(organization.owner, "organization.update").$transaction(async (tx) => {
    await tx.organization.updateMany({ data: { status } });
    await copyToDirectory(tx);
  });
}

describe.each(kinds)("%s", (_kind, doorTo) => {
  test("that a role may not have says so, and the audit log tells who asked", async () => {
    request.token = await anAccessToken(await aMember(organization, "viewer"));
    const before = await denials();
    expect(await codeFrom(doorTo(creatingDocuments))).toBe("forbidden");
    expect(await denials()).toBe(before + 1);
  });

  test("says that the organization's status forbids it, which is no failure of ours", async () => {
    const lines = loggedLines();
    await setStatus("read_only");
    expect(await codeFrom(doorTo(creatingDocuments))).toBe("status_forbids");
    await setStatus("active");
    expect(lines).toEqual([]);
  });

  test("says to come back while too much waits, which is no failure of ours", async () => {
    const lines = loggedLines();
    const busy = doorTo(async () => {
      throw new ServiceBusy();
    });
    expect(await codeFrom(busy)).toBe("service_busy");
    expect(lines).toEqual([]);
  });

  test("that breaks says so without a word about how, and is logged with who asked", async () => {
    const lines = loggedLines();
    const breaking = doorTo(async (actor) => {
      await authorize(actor, "document.read").document.count();
      throw new Error("SELECT secret FROM somewhere");
    });
    expect(await codeFrom(breaking)).toBe("unexpected");
    const { organizationId, owner } = organization;
    expect(lines).toMatchObject([
      { level: "error", organizationId, userId: owner.userId, requestId: expect.any(String) },
    ]);
  });
});

describe.each(["a form that asks for a file", "a form with a file", "an upload"] as const)(
  "%s",
  (kind) => {
    test("from another site is refused before anything is done", async () => {
      request.headers = new Headers({ "Sec-Fetch-Site": "cross-site" });
      expect(await codeFrom(doors[kind](creatingDocuments))).toBe("cross_site_request");
    });
  },
);

/** Where an answer leads to somebody whose session has ended. */
async function leadsTo(door: Door, headers: Record<string, string> = {}): Promise<string | null> {
  request.token = "a session that has ended";
  request.headers = new Headers({ "Sec-Fetch-Site": "same-origin", ...headers });
  const path = `/o/${organization.slug}/door?size=2`;
  const asked = new NextRequest(`http://localhost:3000${path}`, { headers: request.headers });
  const answer = await door(asked, { params: Promise.resolve({ slug: organization.slug }) });
  return answer.headers.get("location");
}

test("a form that is sent after its session has ended leads to its page, which leads to the log-in", async () => {
  const home = `/o/${organization.slug}`;
  const perform = creatingDocuments;
  expect(await leadsTo(doors["a form with a file"](perform))).toBe(`${home}/imports/new?size=2`);
  expect(await leadsTo(doors["a form that asks for a file"](perform))).toBe(`${home}/export?`);
  expect(await leadsTo(doors["an upload"](perform))).toBe(
    `${home}/documents?problem=not_authenticated#upload`,
  );
});

test.each(["a file", "a link that is made on request"] as const)(
  "%s that is opened after the session has ended leads to the log-in and back; an image or a script leads nowhere",
  async (kind) => {
    const door = doors[kind](creatingDocuments);
    const next = encodeURIComponent(`/o/${organization.slug}/door?size=2`);
    expect(await leadsTo(door, { "Sec-Fetch-Mode": "navigate" })).toBe(`/login?next=${next}`);
    expect(await leadsTo(door, { "Sec-Fetch-Mode": "no-cors" })).toBeNull();
  },
);

test("a form with a file is not read for a role that may not send it", async () => {
  request.token = await anAccessToken(await aMember(organization, "viewer"));
  let pieces = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    },
    { highWaterMark: 0 },
  );
  const { headers } = request;
  const asked = new NextRequest("http://localhost:3000/?resource=product", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  });
  const before = await denials();
  const params = Promise.resolve({ slug: organization.slug });
  const answer = await doors["a form with a file"](creatingDocuments)(asked, { params });
  expect(answer.headers.get("location")).toContain("?resource=product&problem=forbidden");
  expect(pieces).toBe(0);
  expect(await denials()).toBe(before + 1);
});

/** A form with a file, of which the last piece is sent once `meanwhile` is done. */
async function whileItArrives(door: Door, meanwhile: () => Promise<unknown>) {
  const form = new FormData();
  form.set("file", new File(["Net 30"], "terms.txt"));
  const whole = new Response(form);
  request.headers.set("Content-Type", whole.headers.get("content-type") ?? "");
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await meanwhile();
        controller.enqueue(bytes);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const { headers } = request;
  const url = "http://localhost:3000/?resource=product";
  const asked = new NextRequest(url, { method: "POST", body, headers, duplex: "half" });
  const answer = await door(asked, { params: Promise.resolve({ slug: organization.slug }) });
  return answer.headers.get("location");
}

describe("while the file of a form arrives", () => {
  const home = () => `/o/${organization.slug}`;

  test("whoever is removed from the team does nothing with it any more", async () => {
    const member = await aMember(organization, "manager");
    request.token = await anAccessToken(member);
    const perform = vi.fn(creatingDocuments);
    const { userId } = member;
    const leadsTo = await whileItArrives(doors["a form with a file"](perform), () =>
      removeMember(organization.owner, { userId }),
    );
    expect(perform).not.toHaveBeenCalled();
    expect(leadsTo).toBe(`${home()}/imports/new?resource=product`);
  });

  test("whoever gets a lower role does with it what that one may do", async () => {
    const member = await aMember(organization, "manager");
    request.token = await anAccessToken(member);
    const { userId } = member;
    const leadsTo = await whileItArrives(doors["a form with a file"](creatingDocuments), () =>
      changeRole(organization.owner, { userId, role: "viewer" }),
    );
    expect(leadsTo).toBe(`${home()}/imports/new?problem=forbidden`);
  });
});
