import { ViewList } from "@/components/saved-views/view-list";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import type { ViewResource } from "@/lib/saved-views/schema";
import { changeViewAction, deleteViewAction, saveViewAction } from "./actions";
import type { OpenedViews } from "./opened-list";

interface SavedViewsProps {
  actor: Member;
  slug: string;
  resource: ViewResource;
  list: OpenedViews;
}

/** The saved views of a list, and a way to save what it shows. */
export function SavedViews({ actor, slug, resource, list }: SavedViewsProps) {
  const mayShare = can(actor, "view.share");
  return (
    <ViewList
      resource={resource}
      path={`/o/${slug}/${resource}s`}
      views={list.views.map((view) => ({
        ...view,
        isShown: view.id === list.shown?.id,
        mayChange: view.userId === actor.userId || (view.isShared && mayShare),
      }))}
      isMore={list.isMore}
      query={list.kept}
      isWhole={list.isWhole}
      mayShare={mayShare}
      saveAction={saveViewAction.bind(null, slug)}
      changeAction={changeViewAction.bind(null, slug)}
      deleteAction={deleteViewAction.bind(null, slug)}
    />
  );
}
