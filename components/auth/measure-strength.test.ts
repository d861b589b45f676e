import { describe, expect, test } from "vitest";
import { measureStrength } from "./measure-strength";

describe("the meter", () => {
  test.each([
    [0, "", "nothing"],
    [1, "Xk9$vQ2", "less than may be set"],
    [1, "password1", "what many have"],
    [1, "calder-valley-99", "what stands in the form beside it"],
    [2, "Tarmac#81", "a word with a little beside it"],
    [3, "Xk9$vQ2!mZ7", "what nobody guesses, but short of what we recommend"],
    [4, "a sentence is a good password", "a sentence"],
    [4, `${"🔐".repeat(5)}plum tarmac eleven`, "a long one with other signs"],
  ] as const)("shows %i of 4 for %j: %s", (strength, password, _what) => {
    expect(measureStrength(password, ["Calder Valley", "kim", "acme.example"])).toBe(strength);
  });
});
