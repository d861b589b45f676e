import { expect, test } from "vitest";
import { listCompetitorsSchema } from "@/lib/competitors/schema";
import { listCustomersSchema } from "@/lib/customers/schema";
import { listDocumentsSchema } from "@/lib/documents/schema";
import { listProductsSchema } from "@/lib/products/schema";
import { listQuotesSchema } from "@/lib/quotes/schema";

const lists = {
  customers: listCustomersSchema,
  products: listProductsSchema,
  quotes: listQuotesSchema,
  documents: listDocumentsSchema,
  competitors: listCompetitorsSchema,
};

test.each(Object.entries(lists))(
  "the list of %s shows all unless it is asked for the deleted ones",
  (_, schema) => {
    expect(schema.parse({}).state).toBe("all");
    expect(schema.parse({ state: "all" }).state).toBe("all");
    expect(schema.parse({ state: "deleted" }).state).toBe("deleted");
    expect(schema.safeParse({ state: "gone" }).success).toBe(false);
  },
);

test("a program that still says the word that customers or documents once had gets all of them", () => {
  expect(listCustomersSchema.parse({ state: "active" }).state).toBe("all");
  expect(listDocumentsSchema.parse({ state: "kept" }).state).toBe("all");
});
