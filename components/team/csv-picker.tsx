"use client";

import { useId } from "react";
import { FileInput } from "@/components/ui/file-input";
import { useHydrated } from "@/components/ui/use-hydrated";
import { longestListText } from "@/lib/invitations/bulk/longest-list";

/** Reads a CSV file into the form, where it can be looked over before it is sent. Without scripts its text is pasted. */
export function CsvPicker({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  if (!useHydrated()) return null;
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id} className="font-medium">
        Or choose a CSV file
      </label>
      <FileInput
        id={id}
        accept=".csv,.txt,text/csv,text/plain"
        onChange={async ({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          // One character more than a list may have, so that a file that is too long is refused, however large it is.
          if (file) onText(await file.slice(0, longestListText + 1).text());
        }}
      />
    </div>
  );
}
