import { say, seconds, step } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { announceDemo } from "./announce-demo.mjs";
import { buildApp } from "./build.mjs";
import { generateClient } from "./generate.mjs";
import { openDatabase } from "./open-database.mjs";
import { seedDemo } from "./seed.mjs";
import { startServer, waitUntilServed } from "./serve.mjs";
import { serverEnv } from "./server-env.mjs";

/**
 * @typedef {object} Run
 * @property {import("./settings.mjs").Settings} settings
 * @property {boolean} isDevelopment
 * @property {import("../processes/signals.mjs").Signals} signals
 * @property {number} startedAtMs
 */

/**
 * Brings everything up, serves until a signal or until something dies, and takes everything down in the opposite order.
 *
 * @param {Run} run
 * @returns {Promise<number>} the exit code
 */
export async function runServer(run) {
  const { signals } = run;
  /** @type {(() => Promise<void>)[]} */
  const teardown = [];
  try {
    const outcome = await Promise.race([bringUp(run, teardown), signals.requested]);
    const death = await Promise.race([outcome?.died, signals.requested]);
    if (death && !signals.isRequested()) throw new Refusal(death);
    return 0;
  } finally {
    if (signals.isRequested()) say("Stopping ...");
    for (const takeDown of teardown.reverse()) await takeDown();
    if (signals.isRequested()) say("Mercura has stopped.");
  }
}

/**
 * @param {Run} run
 * @param {(() => Promise<void>)[]} teardown filled as things come up
 * @returns {Promise<{ died: Promise<string> }>} died: settles, with a sentence, when something that has to run has ended
 */
async function bringUp({ settings, isDevelopment, signals, startedAtMs }, teardown) {
  const { root, isLocal } = settings;
  const generated = step("Database client", "generating", () => generateClient(root), String);
  // The build needs no database and the demo no build, so they share the time.
  const [{ database, env }] = await Promise.all([
    openFilledDatabase(settings, generated, teardown),
    isDevelopment
      ? generated
      : generated.then(() => step("App", "building", () => buildApp(root), String)),
  ]);
  // The take-down has begun without a server to stop, so none may start any more.
  if (signals.isRequested()) return { died: database.died };

  const server = startServer(settings, env, isDevelopment);
  teardown.push(() => server.stop(signals.hurried));
  await step(
    "Server",
    "starting",
    () => waitUntilServed(settings, server),
    () => "answers",
  );
  say(`\n  Mercura   ${settings.appUrl}`);
  if (isLocal) await announceDemo(settings, database.ownerUrl);
  say(`\nReady in ${seconds(performance.now() - startedAtMs)}. Ctrl-C stops it.`);
  const serverDied = server.exited.then(
    (how) => `The web server has died (${how}): see its messages above.`,
  );
  return { died: Promise.race([serverDied, database.died]) };
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {Promise<unknown>} generated
 * @param {(() => Promise<void>)[]} teardown
 */
async function openFilledDatabase(settings, generated, teardown) {
  const database = await openDatabase(settings, teardown);
  const env = serverEnv(process.env, settings, database);
  await generated;
  if (settings.isLocal) await seedDemo(settings.root, database.ownerUrl, env);
  return { database, env };
}
