import { keptQuery } from "./schema";

/** What a view's columns are read for. */
export const viewColumns = {
  id: true,
  organizationId: true,
  userId: true,
  resource: true,
  name: true,
  query: true,
  isShared: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** A view as pages and API show it. */
export function toView<Row extends { readonly resource: string; readonly query: unknown }>({
  query,
  ...row
}: Row) {
  return { ...row, query: keptQuery(row.resource, query) };
}
