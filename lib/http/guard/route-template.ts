import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const routeSchema = z.object({ page: z.string(), regex: z.string() });
const manifestSchema = z.object({
  rewrites: z.object({
    beforeFiles: z.array(z.object({ destination: z.string(), regex: z.string() })),
  }),
  staticRoutes: z.array(routeSchema),
  dynamicRoutes: z.array(routeSchema),
});

interface Route {
  readonly template: string;
  readonly pattern: RegExp;
}

/** One name for everything that no route takes, however much a client makes up. */
export const noRoute = "none";

/**
 * Names the route that takes a path, such as /o/[slug]/team, by the list that the build wrote: never the path itself, which
 * may hold ids and secrets.
 *
 * @param manifest the parsed routes-manifest.json of the build
 */
export function routeTemplates(manifest: unknown): (path: string) => string {
  const { rewrites, staticRoutes, dynamicRoutes } = manifestSchema.parse(manifest);
  const routes: readonly Route[] = [
    ...rewrites.beforeFiles.map(({ destination, regex }) => ({
      template: destination.replaceAll(/:(\w+)/g, "[$1]"),
      pattern: new RegExp(regex),
    })),
    ...[...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
      template: page,
      pattern: new RegExp(regex),
    })),
  ];
  return (asked) => {
    if (asked.startsWith("/_next/")) return "/_next";
    return routes.find(({ pattern }) => pattern.test(asked))?.template ?? noRoute;
  };
}

let templates: ((path: string) => string) | undefined;

/** {@link routeTemplates} of the build that serves. Development has no such list, so nothing has a name there. */
export function routeTemplate(asked: string): string {
  templates ??= readTemplates();
  return templates(asked);
}

function readTemplates(): (path: string) => string {
  try {
    // Beside the server, in a checkout as in the standalone build.
    const file = path.join(process.cwd(), ".next", "routes-manifest.json");
    return routeTemplates(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return () => noRoute;
  }
}
