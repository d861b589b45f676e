import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout these scripts lie in, whatever folder they are called from. */
export const projectRoot = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));
