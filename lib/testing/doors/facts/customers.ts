import { ownerDatabase } from "@/lib/testing/database/owner-database";
import type { Doors } from "./door-facts";

/** Doors of customers, imports and saved views. */
export const customersDoors: Doors = {
  "GET /customers": { access: "customer.read" },
  "POST /customers": {
    access: "customer.create",
    status: 201,
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      email: "office@bakery.example",
      phone: "+49 5822 1234",
      website: "bakery.example",
      tax_number: "DE 123",
      currency: "EUR",
      note: "Open from six 🥐",
      tags: ["Bakery 🥐", "key account"],
    }),
  },
  "POST /customers/bulk": {
    access: "customer.create",
    body: () => ({ customers: [{ name: "Bäckerei 🥐 Söhne" }, { name: "Inselwerft" }] }),
  },
  "POST /customers/bulk-changes": {
    access: "customer.update",
    status: 201,
    body: ({ params }) => ({
      kind: "add_tag",
      owner_user_id: null,
      tag: "🥐",
      ids: [params.customerId],
      all: null,
    }),
  },
  "POST /customers/bulk-changes/[bulkChangeId]/undo": { access: "customer.update" },
  "GET /customers/duplicates": { access: "customer.merge", tellsNothing: true },
  "POST /customers/merges": {
    access: "customer.merge",
    body: ({ params }) => ({
      kept_id: params.customerId,
      merged_id: params.otherCustomerId,
      name: "kept",
      email: "kept",
      phone: "kept",
      website: "kept",
      tax_number: "merged",
      currency: "kept",
      owner_user_id: "kept",
    }),
  },
  "GET /saved-views": { access: "customer.read", tellsNothing: true },
  "POST /saved-views": {
    access: "view.save",
    status: 201,
    body: () => ({
      name: "Bakeries 🥐",
      is_shared: false,
      query: { q: "🥐", owner: "none", tag: "🥐", currency: "EUR", sort: "name" },
    }),
  },
  "PATCH /saved-views/[viewId]": {
    access: "view.save",
    body: () => ({ name: "🥐 renamed", is_default: true }),
  },
  "DELETE /saved-views/[viewId]": { access: "view.save" },
  "GET /customers/export": { access: "customer.read" },
  "GET /imports": { access: "customer.create", tellsNothing: true },
  "POST /imports": {
    access: "customer.create",
    status: 201,
    body: () => ({ resource: "customer", file_name: "🥐.csv", csv: "Company\nBäckerei 🥐" }),
  },
  "GET /imports/[importId]": { access: "customer.create" },
  "PATCH /imports/[importId]": {
    access: "customer.create",
    body: () => ({
      encoding: "utf-8",
      separator: ",",
      columns: ["name"],
      match_by: "name",
      on_match: "update",
      on_bad_line: "skip",
    }),
  },
  "POST /imports/[importId]/start": { access: "customer.create" },
  "GET /customers/[customerId]": { access: "customer.read" },
  "PATCH /customers/[customerId]": {
    access: "customer.update",
    body: () => ({ name: "🥐", note: "", tags: [], lock_version: 1 }),
    prepare: async ({ token, params }) => {
      // A bulk change, for example, may have changed it.
      const unchanged = "UPDATE customers SET lock_version = 1 WHERE id = $1";
      await ownerDatabase.query(unchanged, [params.customerId]);
      return token;
    },
  },
  "DELETE /customers/[customerId]": { access: "customer.delete" },
  "POST /customers/[customerId]/restore": { access: "customer.delete" },
  "GET /customers/[customerId]/contacts": { access: "customer.read" },
  "POST /customers/[customerId]/contacts": {
    access: "customer.update",
    status: 201,
    body: () => ({
      name: "Bo 🥐 Lind",
      title: "Head baker",
      email: "bo@bakery.example",
      phone: "+49 5822 99",
      is_primary: true,
    }),
  },
  "PATCH /customers/[customerId]/contacts/[contactId]": {
    access: "customer.update",
    body: () => ({ name: "🥐", title: null }),
  },
  "DELETE /customers/[customerId]/contacts/[contactId]": { access: "customer.update" },
  "GET /customers/[customerId]/addresses": { access: "customer.read" },
  "PUT /customers/[customerId]/addresses/[kind]": {
    access: "customer.update",
    body: () => ({
      street: "Backgasse 1 🥐",
      postal_code: "29549",
      city: "Bad Bevensen",
      region: "Niedersachsen",
      country: "DE",
    }),
  },
  "GET /customers/[customerId]/activities": { access: "customer.read" },
  "POST /customers/[customerId]/activities": {
    access: "customer.update",
    status: 201,
    body: () => ({ kind: "call", body: "Wants 40 🥐 a day" }),
  },
};
