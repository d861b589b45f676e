import { z } from "zod";
import type { DemoOrganization } from "../demo";
import { country } from "./countries";
import { readTable } from "./read-table";

const list = z.string().transform((text) => text.split(/, */).filter((item) => item !== ""));
const minorUnits = z.coerce.number().transform((amount) => BigInt(Math.round(amount * 100)));
const basisPoints = z.coerce.number().transform((percent) => percent * 100);

const customerRow = z.object({
  name: z.string(),
  street: z.string(),
  postal_code: z.string(),
  city: z.string(),
  country,
  contact: z.string(),
  title: z.string(),
  email: z.email(),
  tags: list,
  note: z.string(),
});

const productRow = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  unit: z.string(),
  price: minorUnits,
  tax: basisPoints,
  description: z.string(),
  state: z.enum(["", "outgoing"]),
});

const competitorRow = z.object({
  name: z.string(),
  website: z.url(),
  strengths: z.string(),
  weaknesses: z.string(),
  pricing: z.string(),
  how_we_win: z.string(),
});

const projectRow = z.object({ title: z.string(), categories: list });
const documentRow = z.object({ name: z.string(), file: z.string(), customer: z.string() });

interface TaxClassSetting {
  readonly name: string;
  readonly rateBasisPoints: number;
  readonly note: string;
  /** Where every line of a quote has it, whatever is sold: in these countries, or in all others abroad. */
  readonly soldTo?: "abroad" | readonly string[];
}

/** What differs between the companies of the demo, apart from their tables. */
interface Settings {
  readonly country: z.output<typeof country>;
  readonly currency: string;
  readonly secondCurrency: string;
  readonly secondCurrencyCountries: readonly z.output<typeof country>[];
  /** Units of the second currency for one of the first. */
  readonly secondCurrencyRate: number;
  readonly timeZone: string;
  readonly usualTaxRateBasisPoints: number;
  readonly taxClasses: readonly TaxClassSetting[];
  readonly accentColor: string;
  readonly quoteTerms: string;
  readonly letterhead: string;
}

const settings: Readonly<Record<DemoOrganization["slug"], Settings>> = {
  nordwerk: {
    country: "DE",
    currency: "EUR",
    secondCurrency: "CHF",
    secondCurrencyCountries: ["CH"],
    secondCurrencyRate: 0.97,
    timeZone: "Europe/Berlin",
    usualTaxRateBasisPoints: 1_900,
    taxClasses: [
      { name: "Standard", rateBasisPoints: 1_900, note: "" },
      { name: "Reduced", rateBasisPoints: 700, note: "" },
      {
        name: "Reverse charge",
        rateBasisPoints: 0,
        note: "Reverse charge: the recipient owes the VAT (article 196 of Directive 2006/112/EC).",
      },
      {
        name: "EU delivery",
        rateBasisPoints: 0,
        note: "Intra-Community supply, exempt from VAT under section 4 no. 1b UStG.",
        soldTo: "abroad",
      },
      {
        name: "Export",
        rateBasisPoints: 0,
        note: "Export delivery, exempt from VAT under section 4 no. 1a UStG.",
        soldTo: ["CH"],
      },
    ],
    accentColor: "#1d5fa8",
    quoteTerms:
      "30 days net, 2 % discount within 10 days. Delivery within five working days from stock.",
    letterhead: "Kaistraße 14\n20457 Hamburg, Germany\nVAT DE123456789",
  },
  larder: {
    country: "GB",
    currency: "GBP",
    secondCurrency: "EUR",
    secondCurrencyCountries: ["BE", "ES", "FR", "IE", "IT", "NL", "PT"],
    secondCurrencyRate: 1.17,
    timeZone: "Europe/London",
    usualTaxRateBasisPoints: 2_000,
    taxClasses: [
      { name: "Standard", rateBasisPoints: 2_000, note: "" },
      { name: "Reduced", rateBasisPoints: 500, note: "" },
      { name: "Zero-rated", rateBasisPoints: 0, note: "" },
      {
        name: "Export",
        rateBasisPoints: 0,
        note: "Export of goods, zero-rated under section 30(6) VATA 1994.",
        soldTo: "abroad",
      },
    ],
    accentColor: "#a33f27",
    quoteTerms:
      "30 % with the order, 60 % on delivery, 10 % when the snag list is closed. Ground floor delivery.",
    letterhead: "14 Flint Yard\nLeeds LS10 1NE, United Kingdom\nVAT GB 123 4567 89",
  },
};

/** One company of the demo: how it sells, to whom, and what. */
export function readCompany({ slug, name }: DemoOrganization) {
  return {
    slug,
    name,
    ...settings[slug],
    customers: readTable(`${slug}/customers.tsv`, customerRow),
    products: readTable(`${slug}/products.tsv`, productRow),
    competitors: readTable(`${slug}/competitors.tsv`, competitorRow),
    projects: readTable(`${slug}/projects.tsv`, projectRow),
    documents: readTable(`${slug}/documents.tsv`, documentRow),
  };
}

export type Company = ReturnType<typeof readCompany>;
