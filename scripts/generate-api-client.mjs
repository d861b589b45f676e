import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { step } from "./console/progress.mjs";
import { Refusal } from "./console/refusal.mjs";
import { runCommand } from "./console/run-command.mjs";
import { runChild } from "./processes/run-child.mjs";
import { projectRoot as root } from "./steps/project-root.mjs";

// It works with TypeScript 5's own API alone, which 7 no longer has: both are fetched for the moment in which they are needed.
const generator = ["openapi-typescript@7.13.0", "typescript@5.9.3"];

await runCommand(async () => {
  const source = process.argv[2] ?? "http://localhost:3000/openapi.json";
  const document = await readDocument(source);
  const folder = mkdtempSync(path.join(tmpdir(), "mercura-client-"));
  try {
    const input = path.join(folder, "openapi.json");
    const output = path.join(folder, "schema.d.ts");
    writeFileSync(input, document);
    const { exitCode, output: said } = await step("Client", `generating from ${source}`, () =>
      runChild("npm", [
        "exec",
        "--yes",
        ...generator.map((name) => `--package=${name}`),
        "--",
        "openapi-typescript",
        input,
        "--output",
        output,
      ]),
    );
    if (exitCode !== 0) throw new Refusal(`The client could not be generated.\n${said}`);
    const hash = createHash("sha256").update(document).digest("hex");
    writeFileSync(
      path.join(root, "clients", "typescript", "schema.d.ts"),
      `// Made by "npm run client:generate" from the document with SHA-256 ${hash}.\n${readFileSync(output, "utf8")}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});

/** @param {string} source an address or a file */
async function readDocument(source) {
  if (!/^https?:/.test(source)) return readFileSync(source, "utf8");
  const response = await fetch(source);
  return await response.text();
}
