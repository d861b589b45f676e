import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "./dockerfile";

const environmentSchema = z.record(z.string(), z.string()).default({});
const serviceSchema = z.object({
  image: z.string(),
  build: z.object({ context: z.literal("."), target: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  restart: z.string(),
  env_file: z.array(z.string()).default([]),
  environment: environmentSchema,
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  stop_grace_period: z.string().optional(),
  configs: z.array(z.object({ source: z.string(), target: z.string() })).default([]),
});
const composeSchema = z.object({
  services: z.record(z.string(), serviceSchema),
  configs: z.record(z.string(), z.object({ content: z.string() })),
  volumes: z.record(z.string(), z.null()),
});

export type Compose = z.infer<typeof composeSchema>;
export type Service = z.infer<typeof serviceSchema>;

const file = path.join(root, "compose.yaml");

/** compose.yaml with its merges resolved. */
export function readCompose(): Compose {
  return composeSchema.parse(parse(readFileSync(file, "utf8"), { merge: true }));
}

/** The variables that compose.yaml asks its surroundings for. */
export function variablesOf(compose: unknown): readonly string[] {
  const names = [...JSON.stringify(compose).matchAll(/\$\{(\w+)/g)].map(([, name = ""]) => name);
  return [...new Set(names)].toSorted();
}

/** A file of settings in scripts/container, such as mercura.env.example; lines that are commented out are left out. */
export function readExample(name: string): Readonly<Record<string, string>> {
  const text = readFileSync(path.join(root, "scripts", "container", name), "utf8");
  return z.record(z.string(), z.string()).parse(parseEnv(text));
}

/** A text with the variables of compose.yaml filled in: ${NAME}, ${NAME:?} and ${NAME:-default}. */
export function interpolate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::[?-]([^}]*))?\}/g, (_, name: string, fallback = "") => {
    return values[name] ?? fallback;
  });
}
