import { describe, expect, test } from "vitest";
import { accentColor, accentColors, contrast } from "./accent-color";

const surfaces = { light: "#ffffff", dark: "#12191d" } as const;

/** A grid over all colours, the corners included. */
const steps = ["00", "33", "66", "99", "cc", "ff"];
const colors = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);

test("contrast is counted as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test("every colour is seen on the page, and every ink on it and every text of it is read", () => {
    for (const color of colors) {
      const { accent, ink, text } = accentColors(color)[theme];
      expect(contrast(accent, surfaces[theme]), color).toBeGreaterThanOrEqual(3);
      expect(contrast(accent, ink), color).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, surfaces[theme]), color).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test("a colour that can be used as it is stays as it is", () => {
  expect(accentColors("#00797e").light.accent).toBe("#00797e");
  expect(accentColors("#ffcc00").dark.accent).toBe("#ffcc00");
  expect(accentColors("#ffcc00").light.accent).not.toBe("#ffcc00");
});

test.each(["red", "#fff", "#12345g", "#123456;x:y", "url(x)", "#1234567", ""])(
  "%j is no colour",
  (text) => expect(accentColor.safeParse(text).success).toBe(false),
);
