import { describe, expect, test } from "vitest";
import { baseName, cleanFileName } from "./file-name";

describe("a file's name", () => {
  test.each([
    ["report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\kim\\Angebot Ümlaut.PDF", "Angebot Ümlaut.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"],
    ["invoice\u202efdp.exe", "invoicefdp.exe"],
    ['quote "final".pdf', "quote _final_.pdf"],
    ["  ..hidden.. ", "hidden"],
    ["...", "document"],
    ["", "document"],
    ["\0", "document"],
    ["offer 🥐.pdf", "offer 🥐.pdf"],
    [".pdf", "pdf"],
  ])("%j is kept as %j", (sent, kept) => {
    expect(cleanFileName(sent)).toBe(kept);
  });

  test("keeps its ending when it is cut", () => {
    const name = cleanFileName(`${"a".repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name.endsWith(".pdf")).toBe(true);
  });

  test("without its ending names the document", () => {
    expect(baseName("Frame contract 2026.pdf")).toBe("Frame contract 2026");
    expect(baseName("notes")).toBe("notes");
  });
});
