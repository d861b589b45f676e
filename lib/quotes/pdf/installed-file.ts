import "server-only";
import { createRequire } from "node:module";
import path from "node:path";

// From the app's folder, because the build moves this file elsewhere.
const require = createRequire(path.join(process.cwd(), "package.json"));

/** Where a file of an installed package lies, such as a font's. */
export function installedFile(file: string): string {
  return require.resolve(file);
}
