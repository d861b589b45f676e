import { say, seconds, step } from "../console/progress.mjs";
import { Refusal } from "../console/refusal.mjs";
import { announce } from "./announce.mjs";
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
  const [database] = await Promise.all([
    openDatabase(settings, teardown),
    buildAll(settings.root, isDevelopment),
  ]);
  const env = serverEnv(process.env, settings, database);
  if (settings.isLocal) await seedDemo({ root: settings.root, ownerUrl: database.ownerUrl, env });
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
  await announce(settings, database.ownerUrl);
  say(`\nReady in ${seconds(performance.now() - startedAtMs)}. Ctrl-C stops it.`);
  const serverDied = server.exited.then(
    (how) => `The web server has died (${how}): see its messages above.`,
  );
  return { died: Promise.race([serverDied, database.died]) };
}

/**
 * @param {string} root
 * @param {boolean} isDevelopment
 */
async function buildAll(root, isDevelopment) {
  await step(
    "Database client",
    "generating",
    () => generateClient(root),
    (done) => done,
  );
  if (!isDevelopment)
    await step(
      "App",
      "building",
      () => buildApp(root),
      (done) => done,
    );
}
