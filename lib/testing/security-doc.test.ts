import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { accountActions } from "@/lib/account-events/actions";
import { auditActions } from "@/lib/audit/events";
import { type Limit, limits } from "@/lib/limits/limits";
import { sealPurposes } from "@/lib/sealed";
import { sessionLifetime } from "@/lib/sessions/lifetimes";
import { tokenPurposes } from "@/lib/tokens";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, "utf8");
const text = read("docs/security.md");

/** Backticked text that is a path of this repository. */
const paths = quoted(text).filter((word) =>
  /^[^\s/][^\s]*\.(tsx?|mjs|md|sql|prisma|json)$/.test(word),
);
const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => `docs/${target}`);
/** Rows of the requirements: id, level, what we do, code, test, status. */
const rows = tableRows(text).filter(([id = ""]) => /^\d+\.\d+\.\d+$/.test(id));

describe("the document on security", () => {
  test("names no file that does not exist", () => {
    expect(paths.length).toBeGreaterThan(200);
    const missing = [...paths, ...links].filter((path) => !existsSync(`${root}${path}`));
    expect(missing).toEqual([]);
  });

  test("answers each requirement once", () => {
    expect(rows.length).toBeGreaterThan(200);
    const ids = rows.map(([id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("says of each requirement whether it is met, and what is missing where it is not", () => {
    const statuses = rows.map(([id, , , , , status]) => `${id} ${status}`);
    const isSaid = /^\S+ (met|(partly|not yet|deployment): .+)$/;
    expect(statuses.filter((status) => !isSaid.test(status))).toEqual([]);
  });

  test("names tests as tests, and code as code", () => {
    const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);
    for (const [id, , , code = "", tests = ""] of rows) {
      expect(quoted(code).filter(isTest), id).toEqual([]);
      expect(
        quoted(tests).filter((path) => !isTest(path)),
        id,
      ).toEqual([]);
    }
  });

  test("gives the limits as they are", () => {
    const told = tableRows(section("Limits")).slice(1);
    const all: [string, Limit][] = Object.entries(limits);
    const held = all.map(([name, { per, points, durationSeconds, blockSeconds }]) => [
      `\`${name}\``,
      per,
      String(points),
      inWords(durationSeconds),
      blockSeconds ? inWords(blockSeconds) : "",
    ]);
    expect(told).toEqual(held);
  });

  test("gives the lifetimes of sessions as they are", () => {
    const told = tableRows(section("Sessions")).slice(1);
    const held = [false, true].map((isRemembered) => {
      const { idleMinutes, absoluteMinutes } = sessionLifetime(isRemembered);
      const [unit, minutes] = isRemembered ? ["d", 24 * 60] : ["h", 60];
      const name = isRemembered ? "remembered" : "ordinary";
      return [name, `${idleMinutes / minutes} ${unit}`, `${absoluteMinutes / minutes} ${unit}`];
    });
    expect(told).toEqual(held);
  });

  test.each([
    ["Account events", Object.keys(accountActions)],
    ["Audit events", Object.keys(auditActions)],
    ["Keys", derivedKeys()],
  ])("lists all there is under %s", (title, names) => {
    const line = section(title)
      .split("\n")
      .find((candidate) => quoted(candidate).length > 6);
    expect(quoted(line ?? "").sort()).toEqual([...names].sort());
  });
});

function quoted(part: string): string[] {
  return [...part.matchAll(/`([^`\n]+)`/g)].map(([, word = ""]) => word);
}

/** The text under a heading of the third level. */
function section(title: string): string {
  return text.split(/^##+ /m).find((part) => part.startsWith(`${title}\n`)) ?? "";
}

/** The cells of every line of a table, without the rules between. */
function tableRows(part: string): string[][] {
  return part
    .split("\n")
    .filter((line) => line.startsWith("|") && !line.startsWith("| ---"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function inWords(seconds: number): string {
  if (seconds === 0) return "no end";
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${seconds / 60} min` : `${seconds / 3600} h`;
}

/** The labels that keys are derived for, as the code writes them. */
function derivedKeys(): string[] {
  const asked = readdirSync(`${root}lib`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .flatMap((path) => [...read(`lib/${path}`).matchAll(/(?<!function )purposeKey\(([^),]+)/g)])
    .map(([, label = ""]) => label);
  // Labels that come from elsewhere are purposes, which are listed above.
  const labels = [...new Set(asked)].filter((label) => label !== "purpose");
  return [...tokenPurposes, ...sealPurposes, ...labels.map((label) => JSON.parse(label))];
}
