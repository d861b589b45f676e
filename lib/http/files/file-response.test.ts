import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import type { LinkedFile } from "@/lib/documents/open-linked-file";
import type { ByteRange } from "@/lib/files/storage";
import { fileResponse } from "./file-response";

const content = Buffer.from("0123456789");

function aFile(changes: Partial<LinkedFile> = {}): LinkedFile {
  return {
    fileName: "terms.txt",
    contentType: "text/plain",
    sizeBytes: content.length,
    sha256: "00ff",
    disposition: "attachment",
    open: async (range?: ByteRange) =>
      Readable.from([range ? content.subarray(range.start, range.end + 1) : content]),
    ...changes,
  };
}

const ask = (headers: Record<string, string> = {}, changes: Partial<LinkedFile> = {}) =>
  fileResponse(new Request("http://localhost:3000/files/x", { headers }), aFile(changes));

describe("a file that leaves", () => {
  test("is a download in a sandbox, of the type that it was found to have, and kept nowhere", async () => {
    const { headers } = await ask();
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": "attachment; filename=terms.txt",
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-length": "10",
    });
  });

  test("is shown in our own pages alone, where it is meant to be", async () => {
    const { headers } = await ask({}, { disposition: "inline", contentType: "application/pdf" });
    expect(headers.get("content-disposition")).toBe("inline; filename=terms.txt");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(headers.get("content-security-policy")).not.toContain("script-src");
    expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  });

  test.each([
    ["Angebot Müller.pdf", "filename*=UTF-8''Angebot%20M%C3%BCller.pdf"],
    ["offer 🥐.pdf", "filename*=UTF-8''offer%20%F0%9F%A5%90.pdf"],
    ["a;b=c'd.pdf", "filename="],
  ])("called %j has one header with one name", async (fileName, expected) => {
    const header = (await ask({}, { fileName })).headers.get("content-disposition");
    expect(header).toContain(expected);
    expect(header).not.toMatch(/[\r\n]/);
  });
});

describe("a part of a file", () => {
  test.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=0-999", "0123456789", "bytes 0-9/10"],
  ])("%s is answered alone", async (range, text, said) => {
    const answer = await ask({ range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(said);
    expect(answer.headers.get("content-length")).toBe(String(text.length));
    expect(await answer.text()).toBe(text);
  });

  test("behind its end is refused with its size", async () => {
    const answer = await ask({ range: "bytes=10-" });
    expect(answer.status).toBe(416);
    expect(answer.headers.get("content-range")).toBe("bytes */10");
  });

  test.each(["bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "x"])(
    "as %s is answered with the whole",
    async (range) => {
      const answer = await ask({ range });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe("0123456789");
    },
  );
});

test("a reader who goes away ends the reading of the file", async () => {
  const source = new Readable({ read() {} });
  source.push(content);
  const answer = await ask({}, { open: async () => source });
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(source.destroyed).toBe(true);
});
