import { cpSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { runChild } from "../../../scripts/processes/run-child.mjs";
import { type CopyLine, type Line, root, type Stage } from "./dockerfile";

/**
 * Makes the files of a stage below a folder, as Docker would from the same lines: copies what they copy and runs what they run,
 * with this machine's Node instead of the image's. Packages are linked to those installed here.
 *
 * @returns where the stage's WORKDIR is
 */
export async function assemble(
  name: string,
  stages: readonly Stage[],
  folder: string,
): Promise<string> {
  const stage = stages.find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`There is no stage ${name}.`);
  const home = path.join(folder, name);
  const workdir = path.join(home, stage.workdir);
  if (exists(home)) return workdir;
  if (stages.some((candidate) => candidate.name === stage.base)) {
    await assemble(stage.base, stages, folder);
    await link(path.join(folder, stage.base), home);
  }
  mkdirSync(workdir, { recursive: true });
  for (const line of stage.lines) await follow(line, { stage, stages, folder, workdir });
  return workdir;
}

interface Place {
  readonly stage: Stage;
  readonly stages: readonly Stage[];
  readonly folder: string;
  readonly workdir: string;
}

async function follow(line: Line, place: Place): Promise<void> {
  if (line.kind === "copy") return await copy(line.copy, place);
  const { command } = line;
  if (command === "npm ci") return await installHere(place.workdir);
  // Folders of their user's; here there is one user.
  if (command.startsWith("mkdir")) return;
  const { exitCode, output } = await runChild("/bin/sh", ["-c", command], {
    cwd: place.workdir,
    env: { ...process.env, NODE_ENV: "production", ...place.stage.env },
  });
  if (exitCode !== 0) throw new Error(`${command} failed:\n${output}`);
}

async function copy({ from, sources, target }: CopyLine, place: Place): Promise<void> {
  if (from) await assemble(from, place.stages, place.folder);
  const to = path.resolve(place.workdir, target);
  for (const source of sources) {
    const file = from ? path.join(place.folder, from, source) : path.join(root, source);
    const isFolder = statSync(file).isDirectory();
    // A folder's content is copied, a file into the folder that is named.
    const goal = isFolder ? to : path.join(to, path.basename(file));
    cpSync(file, goal, { recursive: true, verbatimSymlinks: true, filter: isInContext });
  }
}

/** The two patterns of .dockerignore that concern what is copied. */
function isInContext(file: string): boolean {
  const name = path.relative(root, file);
  return name.startsWith("..") || !/\.test\.tsx?$|^lib\/db\/generated(\/|$)/.test(name);
}

async function installHere(workdir: string): Promise<void> {
  await link(path.join(root, "node_modules"), path.join(workdir, "node_modules"));
}

/** Hard links cost nothing. npm's own notes are copied, because it writes them in place. */
async function link(from: string, to: string): Promise<void> {
  mkdirSync(path.dirname(to), { recursive: true });
  const { exitCode, output } = await runChild("cp", ["-al", from, to]);
  if (exitCode !== 0) throw new Error(`Linking ${from} failed:\n${output}`);
  for (const modules of [to, path.join(to, "srv/mercura/node_modules")]) {
    for (const note of [".package-lock.json", ".mercura-stamp"]) {
      const [own, original] = [path.join(modules, note), path.join(root, "node_modules", note)];
      if (!exists(own)) continue;
      rmSync(own);
      cpSync(original, own);
    }
  }
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
