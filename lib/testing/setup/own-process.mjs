import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * What changes a process for whoever comes after (its settings, which are read once, its modules, its clock, its console, which
 * Next's own test helpers break) or measures it.
 */
const needsIt =
  /process\.env(\.\w+)? = |(assign\(|delete )process\.env|setWorkerEnvironment|aPostOffice|stripeInTests|signInProviderInTests|describeWalls|memoryInUse|next\/experimental\/testing|\bvi\./;

const folders = ["app", "components", "emails", "lib", "prisma", "scripts"];

/**
 * The test files that need a process of their own. All others do with one that has the code loaded already, which spares each
 * some two seconds of work.
 *
 * @param {string} root the checkout
 */
export function filesWithOwnProcess(root) {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        path.posix.join(folder, file.replaceAll("\\", "/")),
      ),
    )
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => needsIt.test(readFileSync(path.join(root, file), "utf8")));
}
