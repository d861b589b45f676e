import { createServer } from "node:net";

/**
 * Says whether a server could listen there right now.
 *
 * @param {number} port 0 asks the system for any free port
 * @param {string} host
 * @returns {Promise<number | "taken" | "forbidden" | "no such address">} the port that was free
 */
export function probePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve("taken");
      else if (error.code === "EACCES") resolve("forbidden");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
        resolve("no such address");
      } else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/**
 * A port of the loopback address that nobody uses: the wanted one when it is free.
 *
 * @param {number} [wantedPort]
 * @returns {Promise<number>}
 */
export async function freeLoopbackPort(wantedPort = 0) {
  const wanted = await probePort(wantedPort, "127.0.0.1");
  if (typeof wanted === "number") return wanted;
  const any = await probePort(0, "127.0.0.1");
  if (typeof any === "number") return any;
  throw new Error(`No free port on 127.0.0.1: ${any}.`);
}
