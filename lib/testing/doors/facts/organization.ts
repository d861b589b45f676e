import { randomUUID } from "node:crypto";
import { anEmail, password } from "@/lib/testing/company/people";
import type { Doors } from "./door-facts";

/** Doors of an organization itself, of what happened in it, and of what finds its records. */
export const organizationDoors: Doors = {
  "POST /organizations": {
    access: "anybody",
    status: 201,
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      slug: `bakery-${randomUUID().slice(0, 8)}`,
      owner_name: "Kim 🥐 Berg",
      owner_email: anEmail(),
      owner_password: password,
    }),
  },
  "GET /organizations/[organizationId]": { access: "organization.read" },
  "PATCH /organizations/[organizationId]": {
    access: "organization.update",
    body: () => ({
      name: "Bäckerei 🥐 Söhne",
      slug: `bakery-${randomUUID().slice(0, 8)}`,
      settings: {
        currency: "CHF",
        locale: "de-CH",
        time_zone: "Europe/Zurich",
        has_own_records_only: true,
        discount_limit_basis_points: 1250,
        usual_tax_rate_basis_points: 810,
        quote_validity_days: 14,
        quote_terms: "Net 30 🥐",
        letterhead: "Bahnhofstrasse 1 🥐\n8001 Zürich",
      },
      branding: { accent_color: "#8a1538" },
    }),
  },
  "DELETE /organizations/[organizationId]": {
    access: "organization.delete",
    body: ({ slug }) => ({ name: `Acme ${slug}` }),
  },
  "GET /organizations/[organizationId]/audit-events": { access: "audit.read" },
  "GET /organizations/[organizationId]/audit-events/checkpoint": {
    access: "audit.read",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/audit-events/exports": {
    access: "audit.read",
    body: () => ({ format: "jsonl" }),
  },
  "GET /organizations/[organizationId]/exports": {
    access: "organization.export",
    tellsNothing: true,
  },
  "POST /organizations/[organizationId]/exports": { access: "organization.export", status: 201 },
  "GET /organizations/[organizationId]/exports/[exportId]/download": {
    access: "organization.export",
    tellsNothing: true,
  },
  "GET /organizations/[organizationId]/notifications": { access: "notification.read" },
  "POST /organizations/[organizationId]/notifications/read": { access: "notification.read" },
  "POST /organizations/[organizationId]/notifications/[noticeId]/read": {
    access: "notification.read",
  },
  "GET /slugs/[slug]": { access: "anybody" },
  "GET /dashboard": { access: "dashboard.read" },
  // Without a text it answers with pages, which are the same for everybody.
  "GET /search": { access: "dashboard.read", tellsNothing: true },
};
