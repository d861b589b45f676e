import { expect, test } from "vitest";
import { slugField } from "./schema";
import { suggestSlug } from "./suggest-slug";

test.each([
  ["Müller & Söhne GmbH", "mueller-soehne-gmbh"],
  ["Groß- und Außenhandel", "gross-und-aussenhandel"],
  ["Łódź Ørsted Æble", "lodz-orsted-aeble"],
  ["Citroën S.A.", "citroen-s-a"],
  ["  Acme  ", "acme"],
  ["Ромашка", "romashka"],
  ["🥐", ""],
])("the address of %s is suggested as %j, as its own readers would write it", (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test.each([
  ["Malmö Läkare", "sv-SE", "malmo-lakare"],
  ["Gümüş", "tr", "gumus"],
  ["Müller", "de-CH", "mueller"],
  ["Müller", "en-US", "mueller"],
])("%s in the language %s is suggested as %j", (name, locale, slug) => {
  expect(suggestSlug(name, locale)).toBe(slug);
});

test("a long name makes an address that can be taken", () => {
  expect(slugField.safeParse(suggestSlug("Straße ".repeat(100))).success).toBe(true);
});
