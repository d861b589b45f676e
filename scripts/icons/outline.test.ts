import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../steps/project-root.mjs";
import { outlineOf } from "./outline.mjs";

const folder = path.join(projectRoot, "components", "ui", "icons");

describe.each(readdirSync(folder))("the icon %s", (file) => {
  test("is drawn as Lucide draws it", async () => {
    const drawn = readFileSync(path.join(folder, file), "utf8");
    expect(drawn).toContain(`"${await outlineOf(path.basename(file, ".ts"))}"`);
  });
});
