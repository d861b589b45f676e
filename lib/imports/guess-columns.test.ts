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

test("an export of Invoice Ninja is known for what it is, and brings the names of the people along", () => {
  const columns = {
    "Client Name": "name",
    "Client Number": "",
    "Client Vat Number": "taxNumber",
    "Client Currency": "currency",
    "Client Street": "street",
    "Client City": "city",
    "Client State/Province": "region",
    "Client Postal Code": "postalCode",
    "Client Country": "country",
    "Client Phone": "phone",
    "Client Website": "website",
    "Client Private Notes": "note",
    "Contact First Name": "contactFirstName",
    "Contact Last Name": "contactLastName",
    "Contact Email": "contactEmail",
    "Contact Phone": "contactPhone",
  };
  expect(guessColumns("customer", Object.keys(columns))).toEqual(Object.values(columns));
});

test("so are the exports of Pipedrive and HubSpot", () => {
  const columns = {
    "Organization - Name": "name",
    "Organization - Address": "street",
    "Organization - Owner": "owner",
    "Person - Name": "contactName",
    "Person - Email - Work": "contactEmail",
    "Person - Phone - Work": "contactPhone",
    "Company Domain Name": "website",
    "Country/Region": "country",
    "Postal Code": "postalCode",
  };
  expect(guessColumns("customer", Object.keys(columns))).toEqual(Object.values(columns));
});

test("a column that is called as a field is taken for it before one that only belongs to something so called", () => {
  expect(guessColumns("customer", ["Company phone", "Company", "Phone"])).toEqual([
    "",
    "name",
    "phone",
  ]);
});

test.each([
  ["Item no.", "sku"],
  ["Product Code", "sku"],
  ["Art.-Nr.", "sku"],
  ["Item name", "name"],
  ["Unit price", "price"],
  ["Preis EUR", "price:EUR"],
  ["Unit price (usd)", "price:USD"],
  ["CHF-Preis", "price:CHF"],
  ["Price old", ""],
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
