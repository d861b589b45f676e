import { describe, expect, test } from "vitest";
import { arrows } from "./testing/architecture/arrows";
import { importRules } from "./testing/architecture/import-rules";
import { jobRules } from "./testing/architecture/job-rules";
import { Project } from "./testing/architecture/rule";
import { securityRules } from "./testing/architecture/security-rules";
import { sourceFiles, toSourceFile } from "./testing/architecture/source-file";
import { textRules } from "./testing/architecture/text-rules";

const files = await sourceFiles();
const project = new Project(files);
const rules = [...importRules, ...textRules, ...jobRules, ...securityRules];

describe.each(rules)("$says", ({ advice, faults, broken }) => {
  test("in every file", () => {
    const found = files.flatMap((file) =>
      faults(file, project).map((fault) => `${file.path} ${fault}`),
    );
    expect(found, advice).toEqual([]);
  });

  test.each(Object.entries(broken))("and %s would be found if it broke that", (path, text) => {
    expect(faults(toSourceFile(path, text), project)).not.toEqual([]);
  });
});

test("the arrows between the rooms lead nowhere in a circle", () => {
  expect(circlesOf(arrows), "Remove one arrow of the circle from arrows.ts.").toEqual([]);
});

test("the imports of the files lead nowhere in a circle, not even for a type", () => {
  const imports = files.map(({ path, imports }) => [
    path.replace(/\.\w+$/, ""),
    imports.map(({ target }) => target),
  ]);
  expect(
    circlesOf(Object.fromEntries(imports)),
    "Give what both sides need a file of its own.",
  ).toEqual([]);
});

test("and a circle of three would be found", () => {
  const circle = { a: ["b"], b: ["c", "d"], c: ["a"], d: [] };
  expect(circlesOf(circle)).toEqual(["a", "b", "c"]);
});

test("the whole application is read", () => {
  const folders = ["app/", "components/", "emails/", "lib/"];
  for (const folder of folders)
    expect(files.filter(({ path }) => path.startsWith(folder)).length).toBeGreaterThan(5);
  expect(project.exportedFunctions("lib/http/forms/actions")).toContain("memberAction");
  expect(project.exportedFunctions("lib/http/api/api-route")).toContain("memberRoute");
});

type Graph = Readonly<Record<string, readonly string[]>>;

function circlesOf(graph: Graph): string[] {
  return Object.keys(graph).filter((start) => reachable(graph, start).has(start));
}

function reachable(graph: Graph, from: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const next of graph[from] ?? []) {
    if (seen.has(next)) continue;
    seen.add(next);
    reachable(graph, next, seen);
  }
  return seen;
}
