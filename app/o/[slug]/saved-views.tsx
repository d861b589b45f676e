import { ViewList } from "@/components/saved-views/view-list";
import type { Query } from "@/components/ui/query-string";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { listViews } from "@/lib/saved-views/list-views";
import type { ViewResource } from "@/lib/saved-views/schema";
import { deleteViewAction, renameViewAction, saveViewAction } from "./actions";

interface SavedViewsProps {
  actor: Member;
  slug: string;
  resource: ViewResource;
  /** What the list shows now, without its page. */
  query: Query;
}

/** The views of a list that were saved, and a way to save what it shows. */
export async function SavedViews({ actor, slug, resource, query }: SavedViewsProps) {
  const { value: views } = await listViews(actor, { resource });
  const mayShare = can(actor, "view.share");
  return (
    <ViewList
      resource={resource}
      path={`/o/${slug}/${resource}s`}
      views={views.data.map((view) => ({
        ...view,
        mayChange: view.userId === actor.userId || (view.isShared && mayShare),
      }))}
      query={query}
      mayShare={mayShare}
      saveAction={saveViewAction.bind(null, slug)}
      renameAction={renameViewAction.bind(null, slug)}
      deleteAction={deleteViewAction.bind(null, slug)}
    />
  );
}
