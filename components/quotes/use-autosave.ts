"use client";

import { useEffect, useRef, useState } from "react";
import type { BoundAction } from "@/components/form/use-server-form";
import { idle } from "@/lib/http/form-state";

export type SaveState =
  | { readonly status: "saved" | "unsaved" | "saving" }
  /** Somebody else saved: nothing more is sent, so that nothing of theirs is overwritten. */
  | { readonly status: "conflict" }
  | { readonly status: "failed"; readonly message: string };

const pauseMs = 800;

interface AutosaveOptions {
  readonly action: BoundAction<{ lockVersion: number }>;
  readonly lockVersion: number;
}

/**
 * Saves a draft in a pause of typing, one save at a time. `draft` is what would be sent, or null while something is not right
 * yet; `saveNow` doesn't wait for the pause and answers whether everything is saved.
 */
export function useAutosave(draft: string | null, { action, lockVersion }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ status: "saved" });
  const version = useRef(lockVersion);
  const saved = useRef(draft);
  const latest = useRef(draft);
  const running = useRef<Promise<boolean> | null>(null);
  latest.current = draft;

  async function send(): Promise<boolean> {
    while (latest.current !== null && latest.current !== saved.current) {
      const sending = latest.current;
      setState({ status: "saving" });
      const form = new FormData();
      form.set("draft", JSON.stringify({ ...JSON.parse(sending), lockVersion: version.current }));
      const answer = await action(idle, form);
      if (answer.status !== "done" || !answer.value) {
        setState(
          answer.code === "conflict"
            ? { status: "conflict" }
            : { status: "failed", message: messageOf(answer) },
        );
        return false;
      }
      version.current = answer.value.lockVersion;
      saved.current = sending;
    }
    const isSaved = latest.current === saved.current;
    setState({ status: isSaved ? "saved" : "unsaved" });
    return isSaved;
  }

  function saveNow(): Promise<boolean> {
    running.current ??= send()
      .catch(() => {
        setState({
          status: "failed",
          message: "The connection was lost. Your text is still here.",
        });
        return false;
      })
      .finally(() => {
        running.current = null;
      });
    return running.current;
  }

  const isStopped = state.status === "conflict";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the clock again.
  useEffect(() => {
    if (draft === saved.current || isStopped) return;
    setState({ status: "unsaved" });
    const timer = setTimeout(() => void saveNow(), pauseMs);
    return () => clearTimeout(timer);
  }, [draft, isStopped]);

  useEffect(() => {
    if (state.status === "saved") return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [state.status]);

  return { state, saveNow };
}

function messageOf(answer: Awaited<ReturnType<BoundAction<{ lockVersion: number }>>>): string {
  return answer.message ?? Object.values(answer.errors ?? {}).flat()[0] ?? "It could not be saved.";
}
