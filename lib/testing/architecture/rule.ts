import type { SourceFile } from "./source-file";

/** Something that holds for every file and that a machine can check. */
export interface Rule {
  /** The rule, as a sentence. */
  readonly says: string;
  /** What to do about a file that breaks it. */
  readonly advice: string;
  /** What in a file breaks it. */
  readonly faults: (file: SourceFile, project: Project) => readonly string[];
  /** Files that break it, to prove that it would be noticed. */
  readonly broken: Readonly<Record<string, string>>;
}

/** All files, for rules that look beyond one. */
export class Project {
  readonly #files: ReadonlyMap<string, SourceFile>;

  constructor(files: readonly SourceFile[]) {
    this.#files = new Map(files.map((file) => [file.path.replace(/\.(tsx?|mjs)$/, ""), file]));
  }

  /** The file that an import leads to, if it is one of ours. */
  file(target: string): SourceFile | undefined {
    return this.#files.get(target.replace(/\.(tsx?|mjs)$/, ""));
  }

  /** Whether an import leads to a file of lib that runs in a browser as well. */
  isPure(target: string): boolean {
    const file = this.file(target);
    return file?.path.startsWith("lib/") === true && !isServerOnly(file);
  }

  /** The functions that a file exports. */
  exportedFunctions(target: string): readonly string[] {
    const code = this.file(target)?.code ?? "";
    return [...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
      ([, name = ""]) => name,
    );
  }
}

/** Whether a file says that it never leaves the server. */
export function isServerOnly(file: SourceFile): boolean {
  return /^import "server-only";/m.test(file.code);
}

/** The imports of a file that remain when it runs. */
export function valueImports(file: SourceFile): string[] {
  return file.imports.filter(({ isTypeOnly }) => !isTypeOnly).map(({ target }) => target);
}

/** The part of lib that a path lies in; "" for lib itself, undefined outside. */
export function roomOf(target: string): string | undefined {
  const [folder, room, ...rest] = target.split("/");
  if (folder !== "lib") return undefined;
  return rest.length > 0 ? room : "";
}
