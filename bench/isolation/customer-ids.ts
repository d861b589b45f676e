import { type OrganizationId, organizationIdSchema } from "@/lib/db/organization-id";

export const CUSTOMERS_PER_ORGANIZATION = 500;

/** The id of the organization with this number; the SQL beside it makes the same one. */
export function organizationId(number: number): OrganizationId {
  return organizationIdSchema.parse(idOf(number, 0));
}

/** The id of an organization's customer with this number, from 1. */
export function customerId(organization: number, customer: number): string {
  return idOf(organization, customer);
}

function idOf(organization: number, customer: number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  return `${hex(organization, 8)}-0000-7000-8000-${hex(customer, 12)}`;
}

/** SQL for the same ids, from an expression for each number. */
export function idSql(organization: string, customer: string): string {
  return `(lpad(to_hex(${organization}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${customer}), 12, '0'))::uuid`;
}
