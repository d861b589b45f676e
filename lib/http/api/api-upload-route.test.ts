import { readdir } from "node:fs/promises";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, test } from "vitest";
import { POST as takeVersion } from "@/app/api/v1/documents/[documentId]/versions/route";
import { POST } from "@/app/api/v1/documents/route";
import { maxFileBytes } from "@/lib/documents/file-types";
import { pathOfFile } from "@/lib/files/path-of-file";
import { log } from "@/lib/log";
import { suspendMember } from "@/lib/members/suspend-member";
import { aDocument } from "@/lib/testing/company/files";
import {
  aMember,
  anAccessToken,
  anOrganization,
  type Organization,
} from "@/lib/testing/company/people";
import { aCustomer } from "@/lib/testing/company/sales";
import { ownerDatabase } from "@/lib/testing/database/owner-database";

log.level = "silent";

let organization: Organization;
let token: string;

beforeEach(async () => {
  organization = await anOrganization();
  token = await anAccessToken(organization.owner);
});

const files = () => readdir(pathOfFile(organization.organizationId)).catch(() => []);

type Body = NonNullable<RequestInit["body"]>;

async function send(
  body: Body,
  { query = "", headers = {} }: { query?: string; headers?: Record<string, string> } = {},
) {
  const request = new NextRequest(`http://localhost:3000/api/v1/documents${query}`, {
    method: "POST",
    body,
    headers: { Authorization: `Bearer ${token}`, ...headers },
    duplex: "half",
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

function aForm(fields: Record<string, string> = {}, file = new File(["Net 30"], "terms.txt")) {
  const form = new FormData();
  form.set("file", file);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const boundary = "----mercura";
const multipart = { "Content-Type": `multipart/form-data; boundary=${boundary}` };
const head = (name = "large.txt") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;

/** A body that is made while it is read; `read` says how much of it was. */
function streamed(parts: readonly (string | Buffer | "end" | Error)[], repeat = 0) {
  const state = { read: 0 };
  const chunk = Buffer.alloc(64 * 1024, "a");
  let at = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = at < parts.length ? parts[at] : at < parts.length + repeat ? chunk : null;
        at += 1;
        if (part instanceof Error) return controller.error(part);
        if (!part) return controller.close();
        const bytes = Buffer.from(part);
        state.read += bytes.length;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
  return { body, state };
}

describe("a file that is sent to the API", () => {
  test("becomes a document, with the fields that were sent before or after it", async () => {
    const { id } = await aCustomer(organization.owner);
    const { status, body } = await send(aForm({ name: "Terms", customer_id: id }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Terms",
      customer_id: id,
      version: 1,
      file_name: "terms.txt",
      content_type: "text/plain",
      size_bytes: 6,
      sha_256: expect.stringMatching(/^[0-9a-f]{64}$/),
      scan_status: "unscanned",
    });
    expect(await files()).toHaveLength(1);
  });

  test("becomes a new version of a document", async () => {
    const { id } = await aDocument(organization.owner);
    const request = new NextRequest("http://localhost:3000/api/v1/documents/x/versions", {
      method: "POST",
      body: aForm(),
      headers: { Authorization: `Bearer ${token}` },
    });
    const response = await takeVersion(request, { params: Promise.resolve({ documentId: id }) });
    expect(await response.json()).toMatchObject({ id, version: 2 });
  });

  test("of more than 25 MB is refused by its announced length, before a byte of it is read", async () => {
    const { body, state } = streamed([head()], 10);
    const length = String(maxFileBytes + 100_000);
    const answer = await send(body, { headers: { ...multipart, "Content-Length": length } });
    expect(answer).toMatchObject({ status: 413, body: { code: "file_too_large" } });
    expect(state.read).toBe(0);
  });

  test("of more than 25 MB without a length is refused once it is over, and the rest is not read", async () => {
    const { body, state } = streamed([head()], 16 * 1000);
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 413, body: { code: "file_too_large" } });
    expect(state.read).toBeLessThan(maxFileBytes + 2 * 1024 * 1024);
    expect(await files()).toEqual([]);
  });

  test("of a kind that is not taken is refused by its first bytes", async () => {
    const { body, state } = streamed([head("logo.svg"), "<svg onload='alert(1)'>"], 300);
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 415, body: { code: "file_type_refused" } });
    expect(state.read).toBeLessThan(1024 * 1024);
    expect(await files()).toEqual([]);
  });

  test("that breaks off leaves nothing behind", async () => {
    const { body } = streamed([head(), Buffer.alloc(200_000, "a"), new Error("gone")]);
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 400, body: { code: "upload_unreadable" } });
    expect(await files()).toEqual([]);
  });

  test("that ends before its form does leaves nothing behind", async () => {
    const { body } = streamed([head(), Buffer.alloc(200_000, "a")]);
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 400, body: { code: "upload_unreadable" } });
    expect(await files()).toEqual([]);
  });

  test("is not needed to be told that there is no room", async () => {
    await ownerDatabase.query("UPDATE organizations SET storage_quota_bytes = 0 WHERE id = $1", [
      organization.organizationId,
    ]);
    const { body, state } = streamed([head()], 10);
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 402, body: { code: "storage_full" } });
    expect(state.read).toBe(0);
  });

  test("does not stay where its sender was suspended while it was on its way", async () => {
    const member = await aMember(organization, "manager");
    token = await anAccessToken(member);
    const state = { isSuspended: false };
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (!state.isSuspended) {
            state.isSuspended = true;
            controller.enqueue(Buffer.from(`${head()}Net 30`));
            return;
          }
          await suspendMember(organization.owner, { userId: member.userId });
          controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await send(body, { headers: multipart });
    expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(await files()).toEqual([]);
  });
});

describe("a form with a file is refused, and its file does not stay,", () => {
  test.each([
    ["with a field that is not known", aForm({ not_a_field: "x" }), "not_a_field"],
    [
      "with a field of the row that is not a client's",
      aForm({ organization_id: "x" }),
      "organization_id",
    ],
    ["with a field in another spelling", aForm({ customerId: "x" }), "customer_id"],
    ["with __proto__", aForm({ ["__proto__"]: "x" }), "proto"],
    ["with an id that is none", aForm({ customer_id: "x" }), "customer_id"],
    [
      "with a customer that is not there",
      aForm({ customer_id: crypto.randomUUID() }),
      "customer_id",
    ],
    ["with a name that no line has", aForm({ name: "a\nb" }), "name"],
  ])("%s", async (_what, form, field) => {
    const { status, body } = await send(form);
    expect(status).toBe(422);
    expect(body.errors).toHaveProperty([field]);
    expect(await files()).toEqual([]);
  });

  test("with a second file", async () => {
    const form = aForm();
    form.append("file", new File(["more"], "more.txt"));
    expect(await send(form)).toMatchObject({ status: 413, body: { code: "payload_too_large" } });
    expect(await files()).toEqual([]);
  });

  test("with a field twice", async () => {
    const form = aForm({ name: "One" });
    form.append("name", "Two");
    expect((await send(form)).status).toBe(422);
    expect(await files()).toEqual([]);
  });

  test("without a file", async () => {
    const form = new FormData();
    form.set("name", "Nothing");
    const { status, body } = await send(form);
    expect({ status, code: body.code }).toEqual({ status: 422, code: "file_missing" });
  });

  test("with a query beside it", async () => {
    expect((await send(aForm(), { query: "?is_admin=1" })).status).toBe(422);
  });

  test.each(["application/json", "text/plain", "multipart/form-data", ""])(
    "as %j",
    async (type) => {
      const answer = await send("{}", { headers: { "Content-Type": type } });
      expect(answer).toMatchObject({ status: 400, body: { code: "upload_unreadable" } });
    },
  );
});
