import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { organizationIdSchema } from "@/lib/db/organization-id";
import { pathOfFile } from "@/lib/files/path-of-file";
import { readFile } from "@/lib/files/read-file";
import { arriving } from "@/lib/testing/company/files";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { maxFileBytes } from "./file-types";
import { keepUpload } from "./keep-upload";

const anOrganizationId = () => organizationIdSchema.parse(crypto.randomUUID());
const pdf = Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const png = await sharp({ create: { width: 3, height: 3, channels: 3, background: "red" } })
  .png()
  .toBuffer();

const keep = (
  fileName: string,
  content: string | Uint8Array,
  organizationId = anOrganizationId(),
) => keepUpload(organizationId, { fileName, content: arriving(content) });

const filesOf = (organizationId: string) => readdir(pathOfFile(organizationId)).catch(() => []);

describe("a file is what its content says", () => {
  test.each([
    ["frame contract.pdf", pdf, "application/pdf"],
    ["logo.PNG", png, "image/png"],
    ["notes.txt", "Bring cake", "text/plain"],
    ["notes", "Bring cake", "text/plain"],
    ["prices.csv", "sku;price\nA;1\n", "text/csv"],
    ["umlauts.csv", Buffer.from("Bäckerei;1\n", "latin1"), "text/csv"],
    ["readme.md", "# Hello", "text/markdown"],
  ])("%s is taken", async (fileName, content, contentType) => {
    expect(valueFrom(await keep(fileName, content))).toMatchObject({ contentType });
  });

  test.each([
    ["a script that is called a picture", "photo.png", "<script>alert(1)</script>"],
    ["a page", "page.html", "<!doctype html><p>Hi"],
    ["a page that is called a text", "notes.txt", "  <html><script>alert(1)</script>"],
    ["an SVG", "logo.svg", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["an SVG that is called a PNG", "logo.png", '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ["a picture that is called a page", "page.html", png],
    ["a PDF that is called a picture", "scan.png", pdf],
    ["a page with a PDF behind it", "polyglot.pdf", Buffer.concat([Buffer.from("<html>"), pdf])],
    ["a program", "setup.exe", Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04")],
    ["a program that is called a text", "setup.txt", Buffer.from("MZ\x90\x00\x03\x00\x00\x00\x04")],
    ["an archive", "all.zip", Buffer.from("PK\x03\x04\x14\x00\x00\x00\x08\x00a")],
    ["a script of a shell", "run.sh", "#!/bin/sh\nrm -rf /"],
  ])("%s is refused, and nothing of it stays", async (_what, fileName, content) => {
    const organizationId = anOrganizationId();
    expect(codeOf(await keep(fileName, content, organizationId))).toBe("file_type_refused");
    expect(await filesOf(organizationId)).toEqual([]);
  });

  test("bytes that no text has are refused wherever they are, and nothing of the file stays", async () => {
    const organizationId = anOrganizationId();
    const content = Buffer.concat([Buffer.alloc(200_000, "a"), Buffer.from([0, 1, 2])]);
    expect(codeOf(await keep("late.txt", content, organizationId))).toBe("file_not_text");
    expect(await filesOf(organizationId)).toEqual([]);
  });
});

/** An office file with these parts, the longest first, as a zip of an office suite has them. */
async function anOfficeFile(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    zip.addBuffer(Buffer.from(content), name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const word = {
  "[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
  "word/document.xml": "<document/>",
  // More than what the type is told by.
  "word/media/image1.png": Buffer.alloc(200_000, 1),
};
const openDocument = {
  mimetype: "application/vnd.oasis.opendocument.text",
  "content.xml": "<document/>",
  "Pictures/1.png": Buffer.alloc(200_000, 1),
  "Basic/script-lc.xml": "<libraries/>",
  "Basic/Standard/script-lb.xml": "<library/>",
};

describe("an office file", () => {
  test.each([
    ["offer.docx", word],
    ["offer.odt", openDocument],
  ])("without macros, such as %s, is taken", async (fileName, parts) => {
    expect(valueFrom(await keep(fileName, await anOfficeFile(parts))).kind).toBe("word");
  });

  test.each([
    ["offer.docx", { ...word, "word/vbaProject.bin": "Sub AutoOpen" }],
    ["offer.docx", { ...word, "word/VBAPROJECT.BIN": "Sub AutoOpen" }],
    ["offer.odt", { ...openDocument, "Basic/Standard/Module1.xml": "Sub Main" }],
    ["offer.odt", { ...openDocument, "Scripts/python/run.py": "import os" }],
  ])("with a macro, such as %s, is refused, however it comes in pieces", async (name, parts) => {
    const bytes = await anOfficeFile(parts);
    const organizationId = anOrganizationId();
    async function* inPieces() {
      for (let at = 0; at < bytes.length; at += 1_009) yield bytes.subarray(at, at + 1_009);
    }
    const sent = { fileName: name, content: inPieces() };
    expect(codeOf(await keepUpload(organizationId, sent))).toBe("file_type_refused");
    expect(await filesOf(organizationId)).toEqual([]);
  });
});

describe("a file is kept", () => {
  test("byte for byte, with its SHA-256, under a key that nothing of its name is in", async () => {
    const organizationId = anOrganizationId();
    const kept = valueFrom(await keep("../../etc/passwd%00.txt", "root:x", organizationId));
    expect(await readFile(organizationId, kept.storageKey)).toEqual(Buffer.from("root:x"));
    expect(kept.sha256).toBe(createHash("sha256").update("root:x").digest("hex"));
    expect(kept.sizeBytes).toBe(6);
    expect(kept.storageKey).toMatch(new RegExp(`^${organizationId}/[0-9a-f-]{36}$`));
    expect(kept.fileName).toBe("passwd%00.txt");
  });

  test("not where it is empty", async () => {
    expect(codeOf(await keep("empty.txt", ""))).toBe("file_empty");
  });

  test("up to 25 MB to the byte", async () => {
    const organizationId = anOrganizationId();
    const whole = Buffer.alloc(maxFileBytes, "a");
    expect(valueFrom(await keep("large.txt", whole, organizationId)).sizeBytes).toBe(maxFileBytes);
    const more = Buffer.alloc(maxFileBytes + 1, "a");
    expect(codeOf(await keep("larger.txt", more, organizationId))).toBe("file_too_large");
    expect(await filesOf(organizationId)).toHaveLength(1);
  });

  test("not where it breaks off on its way", async () => {
    const organizationId = anOrganizationId();
    async function* breakingOff(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(500_000, "a");
      throw new Error("The connection was lost.");
    }
    const sent = { fileName: "half.txt", content: breakingOff() };
    await expect(keepUpload(organizationId, sent)).rejects.toThrow("The connection was lost.");
    expect(await filesOf(organizationId)).toEqual([]);
  });

  test("while it arrives: of 24 MB never more than one is neither on its way nor on the disk", async () => {
    const organizationId = anOrganizationId();
    const partBytes = 64 * 1024;
    let mostBytes = 0;
    async function onDisk(): Promise<number> {
      const [name] = await filesOf(organizationId);
      return name ? (await stat(path.join(pathOfFile(organizationId), name))).size : 0;
    }
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let sent = partBytes; sent <= 24 * 16 * partBytes; sent += partBytes) {
        yield Buffer.alloc(partBytes, "a");
        mostBytes = Math.max(mostBytes, sent - (await onDisk()));
      }
    }
    const sent = { fileName: "large.txt", content: large() };
    expect(valueFrom(await keepUpload(organizationId, sent)).sizeBytes).toBe(24 * 16 * partBytes);
    expect(mostBytes).toBeLessThan(1024 * 1024);
  });
});
