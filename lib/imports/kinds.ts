import { pricedIn } from "./priced-columns";

/** What the rows of a file can become. */
export const importResources = ["customer", "product"] as const;
export type ImportResource = (typeof importResources)[number];

export interface ImportField {
  /** The use case's name for it. */
  readonly key: string;
  /** The heading that an export gives the column. */
  readonly label: string;
  /** Other headings for it, in lower case; marks between words don't matter. */
  readonly names: readonly string[];
  readonly isRequired?: boolean;
  /** Other programs export it; an export of ours says the same in another column. */
  readonly isImportOnly?: boolean;
}

export interface ImportKind {
  /** "customer", "customers" */
  readonly words: readonly [one: string, many: string];
  readonly permission: "customer.create" | "product.create";
  readonly fields: readonly ImportField[];
  /** What other programs put before the name of a column: "Client Street". */
  readonly prefixes: readonly string[];
  /** The fields by which a line may find an existing record, the surest first. */
  readonly matches: readonly string[];
  /** Whether lines may be added without looking for existing records; not if a field is unique. */
  readonly mayAddBlindly: boolean;
}

const field = (key: string, label: string, ...names: string[]): ImportField => ({
  key,
  label,
  names,
});
const required = (key: string, label: string, ...names: string[]): ImportField => ({
  ...field(key, label, ...names),
  isRequired: true,
});
const importOnly = (key: string, label: string, ...names: string[]): ImportField => ({
  ...field(key, label, ...names),
  isImportOnly: true,
});

/** The descriptions that the one engine for imports and exports works from. */
export const importKinds: Readonly<Record<ImportResource, ImportKind>> = {
  customer: {
    words: ["customer", "customers"],
    permission: "customer.create",
    mayAddBlindly: true,
    matches: ["email", "taxNumber", "name"],
    prefixes: ["client", "customer", "company", "organization", "billing", "contact"],
    fields: [
      required(
        "name",
        "Company",
        ...["name", "company name", "customer", "customer name", "client", "client name"],
        ...["account", "account name", "organization", "organization name", "organisation"],
        ...["firma", "firmenname", "unternehmen", "kunde", "kundenname"],
      ),
      field(
        "email",
        "E-mail",
        ...["email", "mail", "e-mail address", "email address", "e-mail-adresse", "mailadresse"],
      ),
      field("phone", "Phone", "telephone", "tel", "telefon", "phone number", "telefonnummer"),
      field("website", "Website", "web", "url", "homepage", "webseite", "company domain name"),
      field(
        "taxNumber",
        "Tax number",
        ...["tax id", "vat", "vat id", "vat no", "vat number", "vat reg no"],
        ...["ust id", "ust idnr", "ust id nr", "umsatzsteuer id", "steuernummer"],
      ),
      field("currency", "Currency", "currency code", "währung"),
      field("tags", "Tags", "tag", "labels", "schlagworte"),
      field("owner", "Owner", "owner e-mail", "owner email", "account manager", "betreuer"),
      field(
        "contactName",
        "Contact",
        ...["contact name", "contact person", "person name", "ansprechpartner"],
      ),
      importOnly("contactFirstName", "Contact's first name", "first name", "vorname"),
      importOnly(
        "contactLastName",
        "Contact's last name",
        ...["last name", "surname", "family name", "nachname"],
      ),
      field(
        "contactTitle",
        "Contact's title",
        "contact title",
        "job title",
        "position",
        "funktion",
      ),
      field(
        "contactEmail",
        "Contact's e-mail",
        ...["contact email", "contact e-mail", "person email", "person email work"],
      ),
      field(
        "contactPhone",
        "Contact's phone",
        ...["contact phone", "person phone", "person phone work", "durchwahl"],
      ),
      field(
        "street",
        "Street",
        ...["address", "street address", "billing street", "strasse", "straße", "adresse"],
      ),
      field(
        "postalCode",
        "Postal code",
        ...["zip", "zip code", "zip postal code", "billing zip postal code", "postcode", "plz"],
      ),
      field("city", "City", "town", "billing city", "ort", "stadt"),
      field(
        "region",
        "Region",
        ...["state", "state province", "state region", "county", "province", "bundesland"],
      ),
      field("country", "Country", "country code", "country region", "billing country", "land"),
      field(
        "note",
        "Note",
        "notes",
        "private notes",
        "comment",
        "comments",
        "notiz",
        "notizen",
        "bemerkung",
      ),
    ],
  },
  product: {
    words: ["product", "products"],
    permission: "product.create",
    mayAddBlindly: false,
    matches: ["sku"],
    prefixes: ["product", "item", "article"],
    fields: [
      required(
        "sku",
        "SKU",
        ...["product code", "product number", "product no", "part number", "part no"],
        ...["article number", "article no", "item number", "item no", "item code"],
        ...["artikelnummer", "artikel nr", "art nr"],
      ),
      required(
        "name",
        "Product",
        ...["name", "product name", "article", "article name", "item", "item name"],
        ...["artikel", "artikelname", "produkt", "produktname", "bezeichnung"],
      ),
      field("description", "Description", "beschreibung"),
      field("category", "Category", "group", "kategorie", "warengruppe"),
      field("unit", "Unit", "einheit"),
      field("price", "Price", "unit price", "preis", "einzelpreis"),
      field("currency", "Currency", "währung"),
      field("otherPrices", "Other prices", "prices", "weitere preise"),
      field("cost", "Cost", "kosten", "einkaufspreis"),
      field("taxClass", "Tax class", "vat class", "tax code", "steuerklasse"),
      field("taxRate", "Tax", "tax rate", "vat", "mwst", "steuer", "steuersatz"),
      field("isActive", "Active", "is active", "aktiv"),
    ],
  },
};

/** Whether a column of a file may be for this. */
export function isFieldOf(resource: ImportResource, key: string): boolean {
  const isPrice = resource === "product" && pricedIn(key) !== null;
  return isPrice || importKinds[resource].fields.some((field) => field.key === key);
}

/** A field's label, or its key if there is none of that name. */
export function fieldLabel(resource: ImportResource, key: string): string {
  const currency = pricedIn(key);
  if (currency) return `Price in ${currency}`;
  return importKinds[resource].fields.find((one) => one.key === key)?.label ?? key;
}
