import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { isSigned, type S3Keys } from "./s3-signature";

/** S3 accepts no smaller part, except as the last of an upload. */
const smallestPartBytes = 5 * 1024 * 1024;
const pageSize = 3;

interface S3Server {
  readonly url: string;
  readonly bucket: string;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Uploads in parts that were neither completed nor aborted. */
  readonly openUploads: ReadonlyMap<string, ReadonlyMap<number, Buffer>>;
  /** The largest body that any one request had. */
  mostBytesAtOnce(): number;
  stop(): Promise<void>;
}

/**
 * The part of Amazon S3 that Mercura uses, with one bucket in memory and one pair of keys, which every request has to be signed
 * with. Such servers on npm are unmaintained.
 */
export async function startS3Server(keys: S3Keys): Promise<S3Server> {
  const bucket = "mercura-files";
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  let mostBytes = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    mostBytes = Math.max(mostBytes, body.length);
    if (!isSigned(request, body, keys)) return fail(response, 403, "SignatureDoesNotMatch");
    const { pathname, searchParams: query } = new URL(request.url ?? "", "http://s3");
    if (!pathname.startsWith(`/${bucket}/`) && pathname !== `/${bucket}`)
      return fail(response, 404, "NoSuchBucket");
    const key = decodeURIComponent(pathname.slice(bucket.length + 2));
    const uploadId = query.get("uploadId");
    const done = uploadId === null ? undefined : uploads.get(uploadId);
    if (uploadId !== null && !done) return fail(response, 404, "NoSuchUpload");

    if (request.method === "POST" && query.has("uploads")) {
      const id = randomUUID();
      uploads.set(id, new Map());
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (request.method === "PUT" && done) {
      done.set(Number(query.get("partNumber")), body);
      return end(response.setHeader("ETag", tagOf(body)), 200);
    }
    if (request.method === "POST" && uploadId && done) {
      const parts = [...done].sort(([one], [other]) => one - other).map(([, part]) => part);
      if (parts.slice(0, -1).some(({ length }) => length < smallestPartBytes))
        return fail(response, 400, "EntityTooSmall");
      objects.set(key, Buffer.concat(parts));
      uploads.delete(uploadId);
      return xml(
        response,
        `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"x"</ETag></CompleteMultipartUploadResult>`,
      );
    }
    if (request.method === "DELETE") {
      if (uploadId) uploads.delete(uploadId);
      else objects.delete(key);
      return end(response, 204);
    }
    if (request.method === "PUT") {
      objects.set(key, body);
      return end(response.setHeader("ETag", tagOf(body)), 200);
    }
    if (key === "") return list(response, query);
    const object = objects.get(key);
    return object ? send(request, response, object) : fail(response, 404, "NoSuchKey");
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get("continuation-token") ?? "";
    const all = [...objects.keys()]
      .filter((key) => key.startsWith(query.get("prefix") ?? "") && key > after)
      .sort();
    const page = all.slice(0, pageSize);
    const isCut = all.length > page.length;
    const rows = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`,
    );
    const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
    xml(
      response,
      `<ListBucketResult><IsTruncated>${isCut}</IsTruncated>${next}${rows.join("")}</ListBucketResult>`,
    );
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    bucket,
    objects,
    openUploads: uploads,
    mostBytesAtOnce: () => mostBytes,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(request: IncomingMessage, response: ServerResponse, object: Buffer): void {
  const [, start, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const part = start ? object.subarray(Number(start), Number(last) + 1) : object;
  response.writeHead(start ? 206 : 200, { "Content-Length": part.length, ETag: tagOf(object) });
  response.end(part);
}

function tagOf(content: Buffer): string {
  return `"${createHash("md5").update(content).digest("hex")}"`;
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function xml(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

function fail(response: ServerResponse, status: number, code: string): void {
  xml(response, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`, status);
}
