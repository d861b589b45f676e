const SAME_SIGNAL_MS = 1000;

/**
 * @typedef {object} Signals
 * @property {Promise<void>} requested settles when the command should stop
 * @property {Promise<void>} hurried settles when it should stop at once
 * @property {() => boolean} isRequested
 */

/**
 * Turns signals into promises: the first asks to stop, a later one to hurry.
 * Ctrl-C below npm arrives twice within moments, from the terminal and from npm, and means one request.
 *
 * @returns {Signals}
 */
export function listenForSignals() {
  let requestedAtMs = 0;
  /** @type {() => void} */
  let request = () => {};
  /** @type {() => void} */
  let hurry = () => {};
  /** @type {Promise<void>} */
  const requested = new Promise((resolve) => {
    request = resolve;
  });
  /** @type {Promise<void>} */
  const hurried = new Promise((resolve) => {
    hurry = resolve;
  });
  const listen = () => {
    if (requestedAtMs === 0) requestedAtMs = Date.now();
    else if (Date.now() - requestedAtMs > SAME_SIGNAL_MS) hurry();
    request();
  };
  for (const name of SIGNALS) process.on(name, listen);
  return { requested, hurried, isRequested: () => requestedAtMs > 0 };
}

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
