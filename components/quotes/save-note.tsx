import { TextLink } from "../ui/text-link";
import type { SaveState } from "./use-autosave";

/** Whether what was typed is saved. */
export function SaveNote({ state, isComplete }: { state: SaveState; isComplete: boolean }) {
  return (
    <p role="status" className="text-sm text-ink-2">
      <Words state={state} isComplete={isComplete} />
    </p>
  );
}

function Words({ state, isComplete }: { state: SaveState; isComplete: boolean }) {
  if (state.status === "conflict")
    return (
      <span className="text-bad">
        Somebody else changed this quote meanwhile. Nothing of theirs was overwritten:{" "}
        <TextLink href="">reload to see it</TextLink>, then make your change again.
      </span>
    );
  if (state.status === "failed") return <span className="text-bad">{state.message}</span>;
  if (!isComplete) return "Not saved yet: complete the marked fields.";
  if (state.status === "saving") return "Saving …";
  return state.status === "saved" ? "All changes saved" : "Not saved yet";
}
