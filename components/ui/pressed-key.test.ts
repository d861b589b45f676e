import { expect, test } from "vitest";
import { isWithControl, type Press, pressedKey } from "./pressed-key";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

test.each([
  ["D", { ctrlKey: true }],
  ["D", { metaKey: true }],
  ["d", { ctrlKey: true }],
])("Ctrl or Cmd with D works with Caps Lock as without: %s, %o", (key, held) => {
  expect(isWithControl(press(key, held), "d")).toBe(true);
});

test.each([
  ["d", {}],
  ["s", { ctrlKey: true }],
  ["D", { ctrlKey: true, shiftKey: true }],
  // Shift with Caps Lock on.
  ["d", { ctrlKey: true, shiftKey: true }],
  // AltGr, with which letters are typed.
  ["d", { ctrlKey: true, altKey: true }],
])("the browser keeps what is not Ctrl with D alone: %s, %o", (key, held) => {
  expect(isWithControl(press(key, held), "d")).toBe(false);
});

test("a key alone is the same with Caps Lock, and what Shift makes of it is another", () => {
  expect(pressedKey(press("Q"))).toBe("q");
  expect(pressedKey(press("Q", { shiftKey: true }))).toBe("Q");
  expect(pressedKey(press("?", { shiftKey: true }))).toBe("?");
  expect(pressedKey(press("Enter"))).toBe("Enter");
});
