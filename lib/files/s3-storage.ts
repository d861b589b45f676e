import "server-only";
import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { OrganizationId } from "@/lib/db/organization-id";
import { env } from "@/lib/env";
import { FileMissing } from "./file-missing";
import type { ByteRange, FileStorage, ListedFile } from "./storage";

/** How much of an upload is in memory at once: S3 takes no smaller part. */
const partBytes = 5 * 1024 * 1024;

/**
 * How long a request waits for its connection and for the head of its answer, also for one part of an upload. Otherwise a bucket
 * that takes connections and stays silent would hold every upload for ever. Reading may take as long as the reader does.
 */
const waits = { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true };
const maxAttempts = 2;

/** Files in a bucket of Amazon S3 or of anything that speaks its protocol, each under its key. */
export function s3Storage(): FileStorage {
  const client = openClient();
  const bucket = { Bucket: env.S3_BUCKET };
  return {
    async put(key, content) {
      const params = { ...bucket, Key: key, Body: Readable.from(content) };
      await new Upload({ client, params, partSize: partBytes, queueSize: 1 }).done();
    },
    async get(key, range) {
      const wanted = { ...bucket, Key: key, Range: range && rangeText(range) };
      const { Body } = await client.send(new GetObjectCommand(wanted)).catch((error: unknown) => {
        if (error instanceof NoSuchKey) throw new FileMissing(key);
        throw error;
      });
      if (!(Body instanceof Readable)) throw new Error(`S3 answered no stream for ${key}.`);
      return Body;
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand({ ...bucket, Key: key }));
    },
    async *list(organizationId: OrganizationId): AsyncGenerator<ListedFile> {
      const wanted = { ...bucket, Prefix: `${organizationId}/` };
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, wanted))
        for (const { Key, LastModified } of Contents)
          if (Key && LastModified) yield { key: Key, changedAt: LastModified };
    },
  };
}

function openClient(): S3Client {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  const hasKeys = accessKeyId && secretAccessKey;
  return new S3Client({
    region: env.S3_REGION,
    requestHandler: waits,
    maxAttempts,
    // Only Amazon gives each bucket its own host, and not every other server knows its newer checksums.
    ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT, forcePathStyle: true } : {}),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(hasKeys ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  });
}

function rangeText({ start, end }: ByteRange): string {
  return `bytes=${start}-${end}`;
}
