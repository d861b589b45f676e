import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { outlineOf } from "./icons/outline.mjs";
import { projectRoot } from "./steps/project-root.mjs";

// Draws Lucide's icons of these names into components/ui/icons, and anew what is there already.
const folder = path.join(projectRoot, "components", "ui", "icons");
const present = readdirSync(folder).map((file) => path.basename(file, ".ts"));
for (const name of new Set([...present, ...parseArgs({ allowPositionals: true }).positionals])) {
  const component = name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const drawn = `export const ${component} = icon("${await outlineOf(name)}");`;
  writeFileSync(path.join(folder, `${name}.ts`), `import { icon } from "../icon";\n\n${drawn}\n`);
}
