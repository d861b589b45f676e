"use client";

import { type ComponentProps, useId, useState } from "react";
import { TextField } from "@/components/ui/text-field";

interface TagFieldProps extends ComponentProps<typeof TextField> {
  /** Where the tags that are in use are looked up. */
  lookUpPath: string;
}

/** A field for tags, which offers existing ones once it is entered. Commas separate several. */
export function TagField({ lookUpPath, ...field }: TagFieldProps) {
  const id = useId();
  const [known, setKnown] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState("");

  async function offer() {
    if (known.length > 0) return;
    try {
      const answer = await fetch(lookUpPath);
      if (!answer.ok) return;
      // Loaded when needed; otherwise every list would have to carry it.
      const { foundTagsSchema } = await import("./found-tags");
      setKnown(foundTagsSchema.parse(await answer.json()).data.map(({ tag }) => tag));
    } catch {
      // A tag can be typed without suggestions too.
    }
  }

  // Choosing a suggestion replaces the whole text, so each one keeps the tags before the last comma.
  const before = typed.slice(0, typed.lastIndexOf(",") + 1);
  return (
    <>
      <TextField
        {...field}
        list={id}
        autoComplete="off"
        onFocus={offer}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={id}>
        {known.map((tag) => (
          <option key={tag} value={before === "" ? tag : `${before} ${tag}`} />
        ))}
      </datalist>
    </>
  );
}
