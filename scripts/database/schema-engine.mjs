import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { createEngineAdapter } from "./engine-adapter.mjs";

/**
 * @typedef {import("@prisma/schema-engine-wasm").SchemaEngine} SchemaEngine
 * @typedef {import("@prisma/schema-engine-wasm").SchemaContainer} SchemaFile
 */

/**
 * Prisma's own migration engine, compiled to WebAssembly and connected through the pg driver.
 * The Prisma CLI would download a native engine first; this one comes with npm and is the same code.
 *
 * @template T
 * @param {string} databaseUrl
 * @param {SchemaFile[]} schemaFiles
 * @param {(engine: SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(databaseUrl, schemaFiles, work) {
  const SchemaEngine = await loadSchemaEngine();
  const adapter = createEngineAdapter(databaseUrl);
  const engine = await SchemaEngine.new(
    { datamodels: schemaFiles.map(({ path: name, content }) => [name, content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter.factory),
  );
  try {
    return await work(engine);
  } finally {
    await adapter.close();
    engine.free();
  }
}

/** @type {Promise<typeof import("@prisma/schema-engine-wasm").SchemaEngine> | undefined} */
let loaded;

function loadSchemaEngine() {
  loaded ??= instantiate();
  return loaded;
}

/** The package's own entry imports the .wasm file as a module, which Node 20 does only behind a flag. */
async function instantiate() {
  const packageDir = path.dirname(
    createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  /** @type {typeof import("@prisma/schema-engine-wasm") & { __wbg_set_wasm(exports: WebAssembly.Exports): void }} */
  const glue = await import(pathToFileURL(path.join(packageDir, "schema_engine_bg.js")).href);
  const bytes = await readFile(path.join(packageDir, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": withIdleTimers(glue),
  });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue.SchemaEngine;
}

/**
 * The engine never clears the ten seconds it allows for its lock, and a command would wait for them at its end.
 *
 * @param {object} glue
 * @returns {WebAssembly.ModuleImports}
 */
function withIdleTimers(glue) {
  return Object.fromEntries(
    Object.entries(glue).map(([name, value]) =>
      name.startsWith("__wbg_setTimeout_")
        ? [
            name,
            (/** @type {() => void} */ callback, /** @type {number} */ delayMs) =>
              setTimeout(callback, delayMs).unref(),
          ]
        : [name, value],
    ),
  );
}
