import type { Query } from "@/components/ui/query-string";

/** A view as its list shows it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly query: Query;
  /** Whether the list opens with it for its reader. */
  readonly isDefault: boolean;
  /** Whether the list shows it now. */
  readonly isShown: boolean;
  readonly mayChange: boolean;
}
