import { expect, test } from "vitest";
import { guessColumns } from "./guess-columns";

test.each([
  ["Company name", "name"],
  ["Client Name", "name"],
  ["Firma", "name"],
  ["company_name", "name"],
  ["VAT ID", "taxNumber"],
  ["USt-IdNr.", "taxNumber"],
  ["E-Mail-Adresse", "email"],
  ["Zip/Postal Code", "postalCode"],
  ["Country/Region", "country"],
  ["Contact's e-mail", "contactEmail"],
])("a customers' column %s is known for what it is", (heading, field) => {
  expect(guessColumns("customer", [heading])).toEqual([field]);
});

test.each([
  ["Item no.", "sku"],
  ["Product Code", "sku"],
  ["Art.-Nr.", "sku"],
  ["Item name", "name"],
  ["Unit price", "price"],
])("a products' column %s is known for what it is", (heading, field) => {
  expect(guessColumns("product", [heading])).toEqual([field]);
});

test("two columns of one meaning are not taken for one field, and a strange one for none", () => {
  expect(guessColumns("customer", ["Company", "Company name", "Shoe size"])).toEqual([
    "name",
    "",
    "",
  ]);
});
