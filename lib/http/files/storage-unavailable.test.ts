import { createServer, type Server } from "node:http";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/documents/route";
import { log } from "@/lib/log";
import { anAccessToken, anOrganization } from "@/lib/testing/company/people";
import { ownerDatabase } from "@/lib/testing/database/owner-database";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";

log.level = "silent";

// It takes connections, and never answers.
const silent: Server = createServer(() => {});
let organizationId: string;
let token: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const address = silent.address();
  setWorkerEnvironment({
    S3_BUCKET: "files",
    S3_ENDPOINT: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    S3_ACCESS_KEY_ID: "AKIDEXAMPLE",
    S3_SECRET_ACCESS_KEY: "a-secret-of-this-test",
  });
  const organization = await anOrganization();
  organizationId = organization.organizationId;
  token = await anAccessToken(organization.owner);
});

afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

async function upload() {
  const form = new FormData();
  form.set("file", new File(["Net 30"], "terms.txt"));
  const headers = { Authorization: `Bearer ${token}` };
  const url = "http://localhost:3000/api/v1/documents";
  const request = new NextRequest(url, { method: "POST", body: form, headers });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function expectRefusal() {
  const refused = await upload();
  expect(refused).toMatchObject({ status: 503, body: { code: "storage_unavailable" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const { rows } = await ownerDatabase.query(
    "SELECT count(*)::integer AS count FROM documents WHERE organization_id = $1",
    [organizationId],
  );
  expect(rows).toEqual([{ count: 0 }]);
}

describe("an upload while the bucket is away is refused in words, and leaves no document", () => {
  test("where it takes connections and says nothing, too: nobody waits for ever", async () => {
    const startedMs = performance.now();
    await expectRefusal();
    expect(performance.now() - startedMs).toBeLessThan(60_000);
  }, 90_000);

  test("where nothing listens any more", async () => {
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
    await expectRefusal();
  });
});
