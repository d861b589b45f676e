import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes the data folder. Others may not look into it; as root they may pass through it, because the user of PostgreSQL has to reach
 * its files inside.
 *
 * @param {string} dataDir
 */
export function makeDataDir(dataDir) {
  if (mkdirSync(dataDir, { recursive: true })) {
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  }
}

/**
 * The port that PostgreSQL had last.
 *
 * @param {string} dataDir
 * @returns {number | undefined}
 */
export function rememberedPort(dataDir) {
  const file = portFile(dataDir);
  const port = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return Number.isInteger(port) && port > 0 && port <= 65_535 ? port : undefined;
}

/**
 * @param {string} dataDir
 * @param {number} port
 */
export function rememberPort(dataDir, port) {
  writeFileSync(portFile(dataDir), `${port}\n`);
}

/** @param {string} dataDir */
function portFile(dataDir) {
  return path.join(dataDir, "postgres.port");
}
