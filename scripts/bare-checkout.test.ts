import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { projectRoot } from "./steps/project-root.mjs";

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });

/** The commands that begin with nothing installed: npm starts Node's program itself, and the file loads the rest. */
function bareCommands(): string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8")),
  );
  return Object.values(scripts).flatMap((script) => {
    const file = /^exec node (scripts\/[\w-]+\.mjs)/.exec(script)?.[1];
    return file ? [file] : [];
  });
}

/** What a file and all that it imports take from packages. A file that only starts a command also loads it. */
function packagesOf(file: string, isEntry: boolean, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const imported = [
    ...source.matchAll(/^(?:import|export) .*?from "([^"]+)";|^} from "([^"]+)";/gm),
  ];
  const loaded = isEntry ? [...source.matchAll(/^import\("([^"]+)"\)/gm)] : [];
  return [...imported, ...loaded].flatMap(([, one, other]) => {
    const name = one ?? other ?? "";
    if (name.startsWith("node:")) return [];
    if (!name.startsWith(".")) return [`${path.relative(projectRoot, file)} imports ${name}`];
    return packagesOf(path.resolve(path.dirname(file), name), false, seen);
  });
}

test.each(bareCommands())("%s begins with nothing installed", (file) => {
  const entry = path.join(projectRoot, file);
  expect(existsSync(entry)).toBe(true);
  expect(packagesOf(entry, true)).toEqual([]);
});

test("a package that a command would need too early is found", () => {
  const file = path.join(projectRoot, "scripts/isolation/prove.mjs");
  expect(packagesOf(file, false)).toEqual(["scripts/isolation/collect-proof.mjs imports zod"]);
});
