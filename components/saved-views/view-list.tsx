import Link from "next/link";
import { wholeList, withQuery } from "@/components/ui/query-string";
import { Summary } from "@/components/ui/summary";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { DefaultChoice } from "./default-choice";
import { SaveViewForm } from "./save-view-form";
import type { SavedView } from "./saved-view";
import { ViewItem } from "./view-item";

interface ViewListProps {
  /** Of which list the views are. */
  resource: string;
  path: string;
  views: readonly SavedView[];
  /** Whether there are more than these. */
  isMore: boolean;
  /** What the list shows now, for a view of it. */
  query: Readonly<Record<string, string>>;
  /** Whether that is everything, in its usual order. */
  isWhole: boolean;
  mayShare: boolean;
  saveAction: BoundAction<null>;
  changeAction: BoundAction<null>;
  deleteAction: BoundAction<null>;
}

const itemStyles =
  "flex min-w-0 flex-wrap items-center gap-1 rounded-sm border border-line pl-2.5 has-aria-[current=true]:border-accent has-aria-[current=true]:bg-accent-soft";

/** The views that were saved, the way back to the whole list, and a way to save what is shown. */
export function ViewList(props: ViewListProps) {
  const { resource, path, views, isMore, query, isWhole, mayShare, ...actions } = props;
  const { saveAction, changeAction, deleteAction } = actions;
  const shown = views.find(({ isShown }) => isShown);
  return (
    <details className="print:hidden" open={views.length > 0 || undefined}>
      <Summary className="text-sm text-ink-2">Saved views</Summary>
      {views.length > 0 ? (
        <ul className="mt-2 flex flex-wrap gap-2">
          <li className={`${itemStyles} pr-2.5`}>
            <Link
              href={wholeList(path)}
              aria-current={(isWhole && !shown) || undefined}
              className="py-1 text-sm hover:underline"
            >
              All
            </Link>
          </li>
          {views.map((view) => (
            <li key={view.id} className={itemStyles}>
              <ViewItem view={view} href={hrefOf(path, view)} {...{ changeAction, deleteAction }} />
            </li>
          ))}
        </ul>
      ) : null}
      {isMore ? (
        <p className="mt-2 text-sm text-ink-2">
          These are the first by name; there are more. A view that nobody needs any more can be
          deleted.
        </p>
      ) : null}
      {shown ? (
        <DefaultChoice view={shown} records={`${resource}s`} changeAction={changeAction} />
      ) : null}
      <div className="mt-3">
        <SaveViewForm action={saveAction} fields={{ ...query, resource }} mayShare={mayShare} />
      </div>
    </details>
  );
}

// A view without any query is the whole list, and its address must not open another view.
function hrefOf(path: string, { query }: SavedView): string {
  return Object.values(query).some(Boolean) ? withQuery(path, query) : wholeList(path);
}
