import { expect, test } from "vitest";
import { countriesByName, countryCodes } from "./countries";

test("there are the 249 countries of ISO 3166-1 and Kosovo, each once, by name", () => {
  const countries = countriesByName();
  expect(countryCodes.size).toBe(250);
  expect(countries).toHaveLength(250);
  for (const { code, name } of countries) expect(name).not.toBe(code);
  expect(countries[0]).toEqual({ code: "AF", name: "Afghanistan" });
  expect(countries.at(-1)).toEqual({ code: "ZW", name: "Zimbabwe" });
});
