import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";

/** The file that every scanner takes for a virus, in two halves, so that no scanner stops this one. @see https://www.eicar.org */
export const eicar = [
  "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR",
  "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
].join("");

export interface Scanner {
  stop(): Promise<void>;
}

/** Where clamd is installed; undefined if it is not. */
export function findClamd(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin"];
  return folders.map((folder) => path.join(folder, "clamd")).find((file) => existsSync(file));
}

/** The real clamd, with a single signature: the test file's. */
export async function startClamd(binary: string, socket: string): Promise<Scanner> {
  const dir = mkdtempSync(path.join(tmpdir(), "mercura-clamd-"));
  const md5 = createHash("md5").update(eicar).digest("hex");
  writeFileSync(path.join(dir, "test.hdb"), `${md5}:${eicar.length}:Eicar-Test-Signature\n`);
  const config = `
Foreground yes
LocalSocket ${socket}
DatabaseDirectory ${dir}
StreamMaxLength 30M
`;
  writeFileSync(path.join(dir, "clamd.conf"), config);
  const child = spawn(binary, ["-c", path.join(dir, "clamd.conf")], { stdio: "ignore" });
  const stop = async () => {
    const isOver = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await isOver;
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await vi.waitFor(
      () => {
        if (!existsSync(socket)) throw new Error("clamd does not listen yet.");
      },
      { timeout: 30_000, interval: 50 },
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/**
 * The part of clamd's protocol that an upload uses, for machines without clamd: it reads a stream's chunks to their end and finds
 * the test file in them.
 *
 * @see https://docs.clamav.net/manual/Usage/Scanning.html#clamd
 */
export async function startClamdStub(socket: string): Promise<Scanner> {
  const command = "zINSTREAM\0";
  const server = createServer((connection) => {
    let received = Buffer.alloc(0);
    connection.on("data", (data) => {
      received = Buffer.concat([received, data]);
      const content = wholeStream(received.subarray(command.length));
      if (!content) return;
      const isKnown = received.subarray(0, command.length).toString() === command;
      const answer = content.includes(eicar) ? "Eicar-Test-Signature FOUND" : "OK";
      connection.end(isKnown ? `stream: ${answer}\0` : "UNKNOWN COMMAND\0");
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** The content of a stream's chunks; null until it has ended. */
function wholeStream(received: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
