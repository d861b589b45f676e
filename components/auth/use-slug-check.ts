"use client";

import { useRef, useState } from "react";
import { z } from "zod";
import { slugField } from "@/lib/organizations/schema";

const answerSchema = z.object({ is_available: z.boolean() });
const settleMs = 300;

/** Asks, once typing rests, whether a slug is free. Only a courtesy: without an answer the form says nothing. */
export function useSlugCheck() {
  const [note, setNote] = useState<string | null>(null);
  const latest = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function check(text: string) {
    clearTimeout(timer.current);
    latest.current = text;
    setNote(null);
    const slug = slugField.safeParse(text);
    if (slug.success) timer.current = setTimeout(() => ask(slug.data, text), settleMs);
  }

  async function ask(slug: string, text: string) {
    const response = await fetch(`/api/v1/slugs/${slug}`).catch(() => null);
    const answer = answerSchema.safeParse(await response?.json().catch(() => null));
    if (!answer.success || latest.current !== text) return;
    setNote(
      answer.data.is_available
        ? "This address is free."
        : "This address is taken. Try another one.",
    );
  }

  return { note, check };
}
