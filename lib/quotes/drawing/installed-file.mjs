import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * Where a file of an installed package lies, such as a font's.
 *
 * @param {string} file
 */
export function installedFile(file) {
  return require.resolve(file);
}
