import "server-only";
import type { Readable } from "node:stream";
import { create } from "content-disposition";
import parseRange from "range-parser";
import type { LinkedFile } from "@/lib/documents/open-linked-file";
import type { ByteRange } from "@/lib/files/storage";
import { sandboxPolicy } from "../headers/content-security-policy";

/**
 * A file leaving the server: streamed, whole or in the one range that a viewer asks for. Its type is the one that its content was
 * found to have, browsers may not guess another, and nothing in it may run, load or be framed elsewhere.
 *
 * @see RFC 9110 section 14, RFC 6266; ASVS 5.0 3.2.1, 5.4.1, 5.4.2
 */
export async function fileResponse(request: Request, file: LinkedFile): Promise<Response> {
  const { sizeBytes } = file;
  const range = wantedRange(request, sizeBytes);
  if (range === "unsatisfiable")
    return new Response(null, {
      status: 416,
      headers: { "Content-Range": `bytes */${sizeBytes}`, "Cache-Control": "private, no-store" },
    });
  const isHead = request.method === "HEAD";
  const content = isHead ? null : await file.open(range ?? undefined);
  return new Response(content && webStream(content), {
    status: range ? 206 : 200,
    headers: {
      ...headersOf(file),
      "Content-Length": String(range ? range.end - range.start + 1 : sizeBytes),
      ...(range ? { "Content-Range": `bytes ${range.start}-${range.end}/${sizeBytes}` } : {}),
    },
  });
}

function headersOf({ fileName, contentType, disposition, sha256 }: LinkedFile) {
  const isShown = disposition === "inline";
  return {
    "Content-Type": contentType.startsWith("text/") ? `${contentType}; charset=utf-8` : contentType,
    "Content-Disposition": create(fileName, { type: disposition }),
    "X-Content-Type-Options": "nosniff",
    // A sandbox would stop the browser's own PDF viewer. Only PDFs and pictures are shown.
    "Content-Security-Policy": isShown
      ? "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'"
      : sandboxPolicy,
    ...(isShown ? { "X-Frame-Options": "SAMEORIGIN" } : {}),
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
    "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
  };
}

function wantedRange(request: Request, sizeBytes: number): ByteRange | "unsatisfiable" | null {
  const header = request.headers.get("range");
  if (!header) return null;
  const ranges = parseRange(sizeBytes, header);
  if (ranges === -1) return "unsatisfiable";
  // Several ranges, or unreadable ones, may be answered with the whole file.
  if (ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1) return null;
  return ranges[0] ?? null;
}

function webStream(content: Readable): ReadableStream {
  const chunks = content[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    cancel() {
      content.destroy();
    },
  });
}
