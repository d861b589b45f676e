import { randomUUID } from "node:crypto";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { startS3Server } from "@/lib/testing/outside/s3-server";
import { setWorkerEnvironment } from "@/lib/testing/setup/worker-environment";
import { FileMissing } from "./file-missing";
import { listFiles } from "./list-files";
import { openFile, readFile } from "./read-file";
import { removeFile } from "./remove-file";
import { newFileKey, storeFile, storeStream } from "./store-file";

const keys = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "a-secret-of-this-test" };
const s3 = await startS3Server(keys);
let organizationId = organizationIdSchema.parse(randomUUID());

// Before anything asks for a setting: they are read only once.
beforeAll(() =>
  setWorkerEnvironment({
    S3_BUCKET: s3.bucket,
    S3_ENDPOINT: s3.url,
    S3_ACCESS_KEY_ID: keys.accessKeyId,
    S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
  }),
);
beforeEach(() => {
  organizationId = organizationIdSchema.parse(randomUUID());
});
afterAll(() => s3.stop());

async function* parts(count: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < count; part += 1) yield Buffer.alloc(64 * 1024, part % 256);
}

describe("with S3 configured, a file", () => {
  test("lies in the bucket under its organization's id, and is read, whole and in part, and removed", async () => {
    const { key } = await storeFile(organizationId, Buffer.from("Net 30 days"));
    expect(key.startsWith(`${organizationId}/`)).toBe(true);
    expect(s3.objects.get(key)).toEqual(Buffer.from("Net 30 days"));
    expect(await readFile(organizationId, key)).toEqual(Buffer.from("Net 30 days"));
    expect(await text(await openFile(organizationId, key, { start: 4, end: 5 }))).toBe("30");
    await removeFile(organizationId, key);
    await removeFile(organizationId, key);
    expect(s3.objects.has(key)).toBe(false);
  });

  test("of 24 MB travels in parts of 5 MB, and arrives as it was", async () => {
    const key = newFileKey(organizationId);
    await storeStream(organizationId, key, parts(24 * 16));
    expect(s3.objects.get(key)).toHaveLength(24 * 1024 * 1024);
    expect(s3.objects.get(key)?.[64 * 1024 * 383]).toBe(383 % 256);
    expect(s3.mostBytesAtOnce()).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(s3.openUploads.size).toBe(0);
  });

  test("that breaks off on its way leaves nothing behind, neither an object nor parts", async () => {
    const key = newFileKey(organizationId);
    async function* breakingOff(): AsyncGenerator<Uint8Array> {
      yield* parts(8 * 16);
      throw new Error("The connection was lost.");
    }
    await expect(storeStream(organizationId, key, breakingOff())).rejects.toThrow("was lost");
    expect(s3.objects.has(key)).toBe(false);
    expect(s3.openUploads.size).toBe(0);
  });

  test("that is not there is said to be missing", async () => {
    const key = newFileKey(organizationId);
    await expect(openFile(organizationId, key)).rejects.toThrow(FileMissing);
  });

  test("of another organization is no file of this one, whatever its key", async () => {
    const other = organizationIdSchema.parse(randomUUID());
    const { key } = await storeFile(other, Buffer.from("theirs"));
    for (const wrong of [key, `${organizationId}/../${key}`, `${organizationId}/..`, "../x"])
      await expect(openFile(organizationId, wrong)).rejects.toThrow("not one of the organization");
  });

  test("is listed with its organization's others, page by page, and with nobody else's", async () => {
    const stored = await Promise.all(
      Array.from(
        { length: 7 },
        async () => (await storeFile(organizationId, Buffer.from("a"))).key,
      ),
    );
    await storeFile(organizationIdSchema.parse(randomUUID()), Buffer.from("b"));
    const listed: string[] = [];
    for await (const page of listFiles(organizationId, 2))
      listed.push(...page.map(({ key }) => key));
    expect(listed).toEqual(stored.toSorted());
  });
});

test("the server of these tests refuses what is not signed with its keys", async () => {
  const answer = await fetch(`${s3.url}/${s3.bucket}/${organizationId}/x`, {
    headers: { Authorization: "AWS4-HMAC-SHA256 Credential=x" },
  });
  expect(answer.status).toBe(403);
});
