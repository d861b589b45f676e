"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { type BoundAction, idle } from "@/lib/http/forms/form-state";
import { useSaveOnLeave } from "./use-save-on-leave";

export type SaveState =
  | { readonly status: "saved" | "unsaved" | "saving" }
  /** Somebody else saved, or sent it: nothing more is sent, so that nothing of theirs is overwritten. */
  | { readonly status: "conflict"; readonly message: string }
  /** `isRetried`: the line was lost, and it is tried again by itself. */
  | { readonly status: "failed"; readonly message: string; readonly isRetried: boolean };

const pauseMs = 800;
const retryMs = 5_000;
const lostMessage =
  "The connection was lost. Your text is still here, and is saved once it is back.";

export type Draft = Readonly<Record<string, unknown>>;

/** What is told of a draft that was saved. */
export interface SavedDraft {
  readonly lockVersion: number;
  /** The letters on it that its PDF can't print. */
  readonly notPrinted: readonly string[];
}

interface AutosaveOptions {
  readonly quoteId: string;
  readonly action: BoundAction<SavedDraft>;
  /** As it was read. */
  readonly saved: SavedDraft;
}

/**
 * Saves a draft in a pause of typing, one save at a time, and only the fields that changed. `draft` is what would be sent, or
 * null while something is not right yet. `saveNow` doesn't wait for the pause and answers whether everything is saved; who
 * leaves the editor, whose frame `onBlur` is for, is saved as well, and a lost line is tried again. `reload` gives up what a
 * conflict keeps from being saved. `isLost` says whether leaving would lose something, and `isGivenUp` that it may.
 */
export function useAutosave(
  draft: Draft | null,
  { quoteId, action, saved: read }: AutosaveOptions,
) {
  const [state, setState] = useState<SaveState>({ status: "saved" });
  const [told, setTold] = useState(read);
  const text = draft && JSON.stringify(draft);
  const version = useRef(read.lockVersion);
  const saved = useRef(draft);
  const latest = useRef(draft);
  const running = useRef<Promise<boolean> | null>(null);
  const isGivenUp = useRef(false);
  latest.current = draft;

  async function send(): Promise<boolean> {
    for (;;) {
      const sending = latest.current;
      const changes = sending && changesSince(saved.current, sending);
      if (!changes) break;
      setState({ status: "saving" });
      const form = new FormData();
      form.set("draft", JSON.stringify({ ...changes, quoteId, lockVersion: version.current }));
      const answer = await action(idle, form);
      if (answer.status !== "done" || !answer.value) {
        const message = answer.message ?? Object.values(answer.errors ?? {}).flat()[0] ?? "";
        setState(
          answer.code === "conflict" || answer.code === "quote_not_editable"
            ? { status: "conflict", message }
            : { status: "failed", message: message || "It could not be saved.", isRetried: false },
        );
        return false;
      }
      version.current = answer.value.lockVersion;
      setTold(answer.value);
      saved.current = sending;
    }
    setState({ status: latest.current ? "saved" : "unsaved" });
    return latest.current !== null;
  }

  function saveNow(): Promise<boolean> {
    running.current ??= send()
      .catch(() => {
        setState({ status: "failed", message: lostMessage, isRetried: true });
        return false;
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }

  const isStopped = state.status === "conflict";
  // Before what was typed is painted: from then on nobody leaves it unasked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the clock again.
  useLayoutEffect(() => {
    isGivenUp.current = false;
    if (isStopped) return;
    if (text === JSON.stringify(saved.current)) {
      // Taken back before it was sent. What is on its way ends with a look at the draft as it is then.
      if (!running.current) setState((now) => (now.status === "saved" ? now : { status: "saved" }));
      return;
    }
    setState({ status: "unsaved" });
    const timer = setTimeout(() => void saveNow(), pauseMs);
    return () => clearTimeout(timer);
  }, [text, isStopped]);

  const isRetried = state.status === "failed" && state.isRetried;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is tried again after each failure.
  useEffect(() => {
    if (!isRetried) return;
    const again = () => void saveNow();
    const timer = setInterval(again, retryMs);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [isRetried]);

  const onBlur = useSaveOnLeave({
    isUnsaved: state.status !== "saved",
    isGivenUp,
    save: () => {
      if (!isStopped) void saveNow();
    },
  });

  function reload() {
    isGivenUp.current = true;
    location.reload();
  }

  const isRefused = isStopped || state.status === "failed";
  const isLost = isRefused || (draft === null && state.status !== "saved");
  return { state, saved: told, saveNow, onBlur, reload, isLost, isGivenUp };
}

function changesSince(before: Draft | null, after: Draft): Draft | null {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before?.[name]),
  );
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
