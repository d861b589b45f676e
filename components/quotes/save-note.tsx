import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/use-hydrated";
import { lettersInWords } from "@/lib/quotes/pdf/letters-in-words";
import type { SaveState } from "./use-autosave";

interface SaveNoteProps {
  state: SaveState;
  /** What keeps all from being saved, and what to do about it; null where nothing does. */
  wrong: string | null;
  /** The letters that the quote's PDF can't print: it can't be sent with them. */
  notPrinted: readonly string[];
  /** Shows what somebody else saved, without what was typed here. */
  reload: () => void;
  retry: () => void;
}

/** Whether what was typed is saved. */
export function SaveNote(props: SaveNoteProps) {
  return (
    <div role="status" className="min-w-0 flex-1 text-sm text-ink-2">
      <Words {...props} />
    </div>
  );
}

function Words({ state, wrong, notPrinted, reload, retry }: SaveNoteProps) {
  // Before scripts arrive nobody knows what was typed since.
  if (!useHydrated()) return null;
  if (state.status === "conflict")
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-bad">
        <span>{state.message} Nothing was overwritten.</span>
        <Button type="button" size="sm" onClick={reload}>
          Reload
        </Button>
      </p>
    );
  if (state.status === "failed")
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-bad">
        <span>{state.message}</span>
        <Button type="button" size="sm" onClick={retry}>
          Try again
        </Button>
      </p>
    );
  if (wrong) return <p className="text-bad">Not saved yet. {wrong}</p>;
  if (state.status === "saving") return "Saving …";
  if (state.status !== "saved") return "Not saved yet";
  if (notPrinted.length === 0) return "All changes saved";
  return (
    <p>
      All changes saved.{" "}
      <span className="text-warn">
        The PDF has no letters for {lettersInWords(notPrinted)}: use others before the quote is
        sent.
      </span>
    </p>
  );
}
