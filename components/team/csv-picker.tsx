"use client";

import { useId } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { longestListText } from "@/lib/invitations/longest-list";

/** Reads a CSV file into the form, where it can be looked over before it is sent. Without scripts its text is pasted. */
export function CsvPicker({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  if (!useHydrated()) return null;
  return (
    <div className="grid gap-1 text-sm">
      <label htmlFor={id} className="font-medium">
        Or choose a CSV file
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className="field-frame min-w-0 px-2.5 py-1.5"
        onChange={async ({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          // One letter more than a list may have: what is too long says so, however large the file is.
          if (file) onText(await file.slice(0, longestListText + 1).text());
        }}
      />
    </div>
  );
}
