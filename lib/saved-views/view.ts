import type { Member } from "@/lib/access/actor";
import { keptQuery } from "./schema";

/** The views that the actor sees: their own and the shared ones. */
export function visibleViews({ userId }: Member) {
  return { OR: [{ userId }, { isShared: true }] };
}

/** The columns of a view, with whether the actor's list opens with it. */
export function viewColumnsFor({ userId }: Member) {
  return {
    id: true,
    organizationId: true,
    userId: true,
    resource: true,
    name: true,
    query: true,
    isShared: true,
    createdAt: true,
    updatedAt: true,
    defaults: { where: { userId }, select: { id: true } },
  } as const;
}

interface ViewRow {
  readonly resource: string;
  readonly query: unknown;
  readonly defaults: readonly unknown[];
}

/** A view as pages and API show it. */
export function toView<Row extends ViewRow>({ query, defaults, ...row }: Row) {
  return { ...row, query: keptQuery(row.resource, query), isDefault: defaults.length > 0 };
}
