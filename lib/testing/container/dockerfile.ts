import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Copy, DockerfileParser, type Instruction, JSONInstruction } from "dockerfile-ast";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface CopyLine {
  /** The stage that it copies from; null for the checkout. */
  readonly from: string | null;
  readonly sources: readonly string[];
  readonly target: string;
}

export type Line =
  | { readonly kind: "copy"; readonly copy: CopyLine }
  | { readonly kind: "run"; readonly command: string };

export interface Stage {
  readonly name: string;
  /** An image, with what an ARG says filled in, or the name of a stage before. */
  readonly base: string;
  readonly workdir: string;
  readonly lines: readonly Line[];
  readonly env: Readonly<Record<string, string>>;
  readonly user: string | null;
  readonly ports: readonly string[];
  /** As Docker runs it, without a shell. */
  readonly command: readonly string[] | null;
  readonly hasHealthcheck: boolean;
}

/** The stages of the project's Dockerfile, in their order, read by a parser that knows the language. */
export function readStages(): readonly Stage[] {
  const dockerfile = DockerfileParser.parse(readFileSync(path.join(root, "Dockerfile"), "utf8"));
  const args: Record<string, string> = {};
  const stages: Stage[] = [];
  for (const instruction of dockerfile.getInstructions()) {
    const keyword = instruction.getKeyword();
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (keyword === "ARG") {
      const [name = "", value = ""] = words[0]?.split("=") ?? [];
      args[name] = value;
    } else if (keyword === "FROM") {
      const [base = "", , name = ""] = words;
      const filled = base.replace(/\$\{(\w+)\}/g, (_, arg: string) => args[arg] ?? "");
      const before = stages.find((stage) => stage.name === filled);
      const workdir = before?.workdir ?? "/";
      const env = before?.env ?? {};
      stages.push({ ...nothing, name, base: filled, workdir, env });
    } else {
      const stage = stages.pop();
      if (!stage) throw new Error(`${keyword} stands before the first FROM.`);
      stages.push(withInstruction(stage, instruction, words));
    }
  }
  return stages;
}

const nothing = { lines: [], user: null, ports: [], command: null, hasHealthcheck: false };

function withInstruction(stage: Stage, instruction: Instruction, words: readonly string[]): Stage {
  const { lines } = stage;
  if (instruction instanceof Copy) {
    const from = instruction.getFlags().find((flag) => flag.getName() === "from");
    const target = words.at(-1) ?? "";
    const copy = { from: from?.getValue() ?? null, sources: words.slice(0, -1), target };
    return { ...stage, lines: [...lines, { kind: "copy", copy }] };
  }
  switch (instruction.getKeyword()) {
    case "RUN":
      return { ...stage, lines: [...lines, { kind: "run", command: words.join(" ") }] };
    case "WORKDIR":
      return { ...stage, workdir: words[0] ?? "/" };
    case "ENV":
      return { ...stage, env: { ...stage.env, ...Object.fromEntries(words.map(assignment)) } };
    case "USER":
      return { ...stage, user: words[0] ?? null };
    case "EXPOSE":
      return { ...stage, ports: words };
    case "HEALTHCHECK":
      return { ...stage, hasHealthcheck: true };
    case "CMD":
      return { ...stage, command: inExecForm(instruction) };
    case "VOLUME":
      return stage;
    default:
      throw new Error(`The test does not know ${instruction.getKeyword()}: teach it.`);
  }
}

function assignment(text: string): [string, string] {
  const at = text.indexOf("=");
  return [text.slice(0, at), text.slice(at + 1)];
}

function inExecForm(instruction: Instruction): readonly string[] {
  if (!(instruction instanceof JSONInstruction)) throw new Error("CMD is not in exec form.");
  return instruction.getJSONStrings().map((text) => JSON.parse(text.getValue()));
}
