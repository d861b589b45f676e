import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface Import {
  /** A package's name, or the path of a file of the project without its extension. */
  readonly target: string;
  /** Whether only types are imported, of which nothing remains when the code runs. */
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with "/" on every system. */
  readonly path: string;
  /** The file's text without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folders = ["app", "components", "emails", "lib"];
const files = ["instrumentation-client.ts", "instrumentation.ts", "next.config.ts", "proxy.ts"];

/** The sources of the application, without what is generated and without its tests. */
export async function sourceFiles(): Promise<readonly SourceFile[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(path.join(root, folder), { recursive: true })).map(
        (file) => `${folder}/${file.replaceAll("\\", "/")}`,
      ),
    ),
  );
  const chosen = [...files, ...found.flat()].filter(isSource);
  return Promise.all(
    chosen.map(async (file) => toSourceFile(file, await readFile(path.join(root, file), "utf8"))),
  );
}

/** A file from its path and text, which may be made up. */
export function toSourceFile(file: string, text: string): SourceFile {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
  return { path: file, code, imports: importsOf(file, code) };
}

function isSource(file: string): boolean {
  if (!/\.(ts|tsx|mjs)$/.test(file) || file.endsWith(".d.ts")) return false;
  return !/(^lib\/db\/generated\/|^lib\/testing\/|\.test\.tsx?$)/.test(file);
}

const statements = /^\s*(?:import|export)\s+(?:(type)\s+)?(?:([^"';=()]*?)\s+from\s+)?"([^"]+)"/gm;
const calls = /\bimport\(\s*"([^"]+)"/g;

function importsOf(file: string, code: string): Import[] {
  const stated = [...code.matchAll(statements)].map(([, type, names = "", target = ""]) => ({
    target: resolve(file, target),
    isTypeOnly: type !== undefined || areAllTypes(names),
  }));
  const called = [...code.matchAll(calls)].map(([, target = ""]) => ({
    target: resolve(file, target),
    isTypeOnly: false,
  }));
  return [...stated, ...called];
}

function areAllTypes(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  if (listed === undefined) return false;
  const parts = listed
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return parts.length > 0 && parts.every((name) => name.startsWith("type "));
}

function resolve(file: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  return target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target;
}
