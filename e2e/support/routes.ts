import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An address of the application, as its file in app/ has it: "/o/[slug]/customers/[customerId]". */
export interface AppRoute {
  readonly kind: "page" | "route";
  readonly path: string;
}

const appFolder = fileURLToPath(new URL("../../app", import.meta.url));

/** Every page and route handler there is, read from the file tree that Next routes by. */
export function appRoutes(): AppRoute[] {
  return readdirSync(appFolder, { recursive: true, encoding: "utf8" })
    .map((file) => /^(?:(.*)\/)?(page|route)\.tsx?$/.exec(file.replaceAll("\\", "/")))
    .flatMap((match): AppRoute[] =>
      match ? [{ kind: match[2] === "page" ? "page" : "route", path: `/${match[1] ?? ""}` }] : [],
    )
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** A route's path with its parameters filled in. Throws if a new route has an unknown one: add it here. */
export function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`No value for [${name}] in ${path}.`);
    return value;
  });
}
