import type { ChildProcess } from "node:child_process";

/** Keeps what a process prints, to both of its streams. */
export function collectOutput({ stdout, stderr }: ChildProcess): () => string {
  let output = "";
  for (const stream of [stdout, stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  return () => output;
}
