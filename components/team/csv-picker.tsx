"use client";

import { useId } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

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
        className="min-w-0"
        onChange={async ({ currentTarget: { files } }) => {
          const [file] = files ?? [];
          if (file) onText(await file.text());
        }}
      />
    </div>
  );
}
