import { keptQuerySchema } from "./schema";

/** What a view's columns are read for. */
export const viewColumns = {
  id: true,
  organizationId: true,
  userId: true,
  name: true,
  query: true,
  isShared: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A view as pages and API show it. */
export function toView<Row extends { readonly query: unknown }>({ query, ...row }: Row) {
  return { ...row, query: keptQuerySchema.parse(query) };
}
