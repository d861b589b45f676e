import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

export interface S3Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Whether a request is signed with these keys, and its body is the one that was signed.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function isSigned(request: IncomingMessage, body: Buffer, keys: S3Keys): boolean {
  const shape =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, accessKeyId, day = "", region = "", names = "", signature] =
    shape.exec(request.headers.authorization ?? "") ?? [];
  if (accessKeyId !== keys.accessKeyId || !names.split(";").includes("host")) return false;
  const bodyHash = String(request.headers["x-amz-content-sha256"]);
  if (bodyHash !== hash(body)) return false;

  const url = new URL(request.url ?? "", "http://s3");
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort();
  const headers = names
    .split(";")
    .map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query.join("&"),
    headers.join(""),
    names,
    bodyHash,
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${request.headers["x-amz-date"]}\n${scope}\n${hash(canonical)}`;
  const key = [day, region, "s3", "aws4_request"].reduce(
    (former, part) => hmac(former, part),
    Buffer.from(`AWS4${keys.secretAccessKey}`),
  );
  return hmac(key, text).toString("hex") === signature;
}

const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const hmac = (key: Buffer, text: string) => createHmac("sha256", key).update(text).digest();
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
