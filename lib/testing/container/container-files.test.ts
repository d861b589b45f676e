import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { environmentSchema } from "@/lib/env";
import { buildSources } from "../../../scripts/steps/build.mjs";
import { interpolate, readCompose, readExample, variablesOf } from "./compose";
import { readStages, root, type Stage } from "./dockerfile";

const stages = readStages();
const compose = readCompose();
const services = Object.entries(compose.services);
const targets = new Set(services.flatMap(([, { build }]) => build?.target ?? []));
const shipped = stages.filter(({ name }) => targets.has(name));
const settings = new Set(Object.keys(environmentSchema.shape));
/** What Node, Next and the operator's commands read, besides the server's own settings. */
const otherVariables = new Set([
  "DATABASE_URL",
  "HOSTNAME",
  "NEXT_OUTPUT",
  "NEXT_TELEMETRY_DISABLED",
  "NODE_ENV",
  "PORT",
]);
const passwords = Object.fromEntries(variablesOf(compose).map((name) => [name, "a1b2c3d4e5f6"]));
const given = { ...passwords, APP_URL: "https://mercura.example.com" };

const stageNamed = (name: string): Stage => {
  const stage = stages.find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`There is no stage ${name}.`);
  return stage;
};
const service = (name: string) => {
  const found = compose.services[name];
  if (!found) throw new Error(`There is no service ${name}.`);
  return found;
};
const copies = stages.flatMap(({ name, lines }) =>
  lines.flatMap((line) => (line.kind === "copy" ? [{ stage: name, ...line.copy }] : [])),
);
const containerFile = (name: string) =>
  readFileSync(path.join(root, "scripts", "container", name), "utf8");

/** What a stage's commands make, besides what it copies. */
const made: Readonly<Record<string, readonly string[]>> = {
  packages: ["node_modules"],
  "production-packages": ["node_modules"],
  build: [".next/standalone", ".next/static"],
};

describe("the Dockerfile", () => {
  test.each(copies.filter(({ from }) => from === null))(
    "copies what is there: $sources for $stage",
    ({ sources }) => {
      for (const source of sources) expect(existsSync(path.join(root, source)), source).toBe(true);
    },
  );

  test.each(copies.filter(({ from }) => from !== null))(
    "copies from $from what that makes or holds: $sources",
    ({ from, sources }) => {
      const stage = stageNamed(from ?? "");
      const held = copies
        .filter((copy) => copy.stage === stage.name)
        .flatMap((copy) => copy.sources);
      for (const source of sources) {
        const name = path.posix.relative(stage.workdir, source);
        expect([...held, ...(made[stage.name] ?? [])]).toContain(name);
      }
    },
  );

  test("copies all that a build is made of", () => {
    const fromCheckout = copies.filter(({ from }) => from === null);
    const copied = fromCheckout.flatMap(({ sources }) => sources);
    for (const source of buildSources)
      expect(
        copied.some((name) => source === name || source.startsWith(`${name}/`)),
        source,
      ).toBe(true);
  });

  test("copies nothing into an image that the build would find on no other machine", () => {
    const ignored = readFileSync(path.join(root, ".dockerignore"), "utf8").split("\n");
    for (const name of ["node_modules", ".next", ".env", ".env.*", ".data", "lib/db/generated"])
      expect(ignored).toContain(name);
    const fromCheckout = copies.filter(({ from }) => from === null);
    expect(fromCheckout.flatMap(({ sources }) => sources)).not.toContain(".");
  });

  test.each(stages.map((stage) => [stage.name, stage] as const))(
    "builds %s from a stage or from an image with its full version",
    (_, { base, name }) => {
      const before = stages.slice(
        0,
        stages.findIndex((stage) => stage.name === name),
      );
      if (before.some((stage) => stage.name === base)) return;
      expect(base).toMatch(/^[a-z]+:(\d+\.\d+\.\d+|[a-z]+-\d{8})[a-z0-9.-]*$/);
    },
  );

  test("builds on the same Node.js that npm brings along where there are no containers", () => {
    const { optionalDependencies } = z
      .object({ optionalDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    const brought = Object.entries(optionalDependencies).filter(([name]) =>
      name.startsWith("node-"),
    );
    expect(brought).not.toHaveLength(0);
    for (const [name, version] of brought)
      expect(stageNamed("packages").base, name).toBe(`node:${version}-bookworm-slim`);
  });

  test.each(shipped.map((stage) => [stage.name, stage] as const))(
    "runs %s as somebody who is not root",
    (_, { user }) => {
      expect(user).not.toBeNull();
      expect(user).not.toMatch(/^(root|0)\b/);
    },
  );

  test("runs scripts that exist, and names settings that are known", () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    for (const { lines, command, env } of stages) {
      for (const line of lines) {
        if (line.kind !== "run") continue;
        for (const [, name = ""] of line.command.matchAll(/npm run (\S+)/g))
          expect(scripts).toHaveProperty(name);
      }
      const script = command?.find((word) => word.endsWith(".mjs"));
      if (script) expect(existsSync(path.join(root, script))).toBe(true);
      for (const name of Object.keys(env))
        expect(settings.has(name) || otherVariables.has(name), name).toBe(true);
    }
  });

  test("opens the ports that its settings say, and asks them whether it lives", () => {
    for (const name of ["app", "tools"]) {
      const { env, ports, hasHealthcheck } = stageNamed(name);
      expect(ports).toEqual([env.PORT, env.METRICS_PORT].filter((port) => port !== undefined));
      expect(hasHealthcheck).toBe(true);
    }
    expect(containerFile("pgbouncer.ini")).toContain(
      `listen_port = ${stageNamed("pgbouncer").ports[0]}\n`,
    );
  });
});

describe("compose.yaml", () => {
  test("has two servers that leave the jobs to a worker, and migrates once before they start", () => {
    for (const name of ["app-1", "app-2"]) {
      const { build, environment, depends_on } = service(name);
      expect(build?.target).toBe("app");
      expect(environment.JOBS).toBe("off");
      expect(depends_on.migrate?.condition).toBe("service_completed_successfully");
    }
    expect(service("worker").build?.target).toBe("tools");
    expect(service("worker").command ?? stageNamed("tools").command).toContain(
      "scripts/worker.mjs",
    );
    expect(service("migrate")).toMatchObject({
      restart: "no",
      command: expect.arrayContaining(["deploy"]),
    });
  });

  test("lets nobody but the migration reach the database as its owner", () => {
    const owners = services.filter(
      ([, { environment }]) =>
        "DATABASE_URL" in environment || JSON.stringify(environment).includes("app_owner"),
    );
    expect(owners.map(([name]) => name)).toEqual(["migrate"]);
  });

  test.each(services)(
    "%s is an image of ours, or one with its full version",
    (_, { image, build }) => {
      if (build) expect(stages.map(({ name }) => name)).toContain(build.target);
      else expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-[a-z]+$/);
    },
  );

  test.each(services)(
    "%s waits for services that are there, and mounts files that are",
    (_, { depends_on, volumes }) => {
      for (const name of Object.keys(depends_on)) expect(compose.services).toHaveProperty(name);
      for (const volume of volumes) {
        const [source = ""] = volume.split(":");
        if (source.startsWith("./")) expect(existsSync(path.join(root, source)), source).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
      }
    },
  );

  test("asks for what its example of settings has, and nothing else", () => {
    const asked = variablesOf(compose).filter((name) => name !== "MERCURA_VERSION");
    expect(Object.keys(readExample("compose.env.example")).toSorted()).toEqual(asked);
  });

  test.each(services.filter(([, { build }]) => build && build.target !== "pgbouncer"))(
    "%s starts with the settings that it gets, each of them known",
    (_, { environment, build }) => {
      const example = { ...readExample("mercura.env.example"), SECRET_KEY: "x".repeat(32) };
      const filled = Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, interpolate(value, given)]),
      );
      const all = { ...stageNamed(build?.target ?? "").env, ...example, ...filled };
      for (const name of Object.keys(all))
        expect(settings.has(name) || otherVariables.has(name), name).toBe(true);
      const parsed = environmentSchema.parse(all);
      expect(parsed).toMatchObject({ APP_URL: given.APP_URL, DATABASE_NAMED_STATEMENTS: "off" });
    },
  );

  test("knows each setting that its example leaves to be filled in", () => {
    const text = containerFile("mercura.env.example");
    for (const [, name = ""] of text.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm))
      expect(settings.has(name), name).toBe(true);
  });

  test("leads every address to a service and the port that it listens on", () => {
    const port = stageNamed("app").env.PORT;
    expect(containerFile("Caddyfile")).toContain(`reverse_proxy app-1:${port} app-2:${port} {`);
    const { environment, healthcheck } = service("app-1");
    expect(healthcheck?.test.join(" ")).toContain(`http://127.0.0.1:${port}/readyz`);
    const bouncer = stageNamed("pgbouncer").ports[0];
    expect(environment.DATABASE_APP_URL).toMatch(new RegExp(`@pgbouncer:${bouncer}/mercura$`));
    expect(environment.DATABASE_WORKER_URL).toMatch(/@postgres:5432\/mercura$/);
    expect(containerFile("pgbouncer.ini")).toContain("host=postgres port=5432 dbname=mercura");
    const [users] = service("pgbouncer").configs;
    expect(containerFile("pgbouncer.ini")).toContain(`auth_file = ${users?.target}\n`);
  });

  test("gives a server the time that it takes to end", () => {
    const { environment, stop_grace_period } = service("app-1");
    const grace = Number(stop_grace_period?.replace("s", ""));
    expect(grace).toBeGreaterThanOrEqual(Number(environment.SHUTDOWN_DELAY_SECONDS) + 25);
  });
});
