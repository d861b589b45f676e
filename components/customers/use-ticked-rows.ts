"use client";

import { useEffect, useState } from "react";

/**
 * The rows of a page whose checkboxes belong to a form: how many are ticked, null until scripts have counted them, and a function
 * that ticks or clears them all.
 */
export function useTickedRows(
  formId: string,
): readonly [number | null, (isTicked: boolean) => void] {
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    const recount = () => setCount(countTicked(formId));
    recount();
    document.addEventListener("change", recount);
    return () => document.removeEventListener("change", recount);
  }, [formId]);

  function tickAll(isTicked: boolean) {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form=${formId}]`))
      box.checked = isTicked;
    setCount(countTicked(formId));
  }

  return [count, tickAll];
}

const countTicked = (formId: string) =>
  document.querySelectorAll(`input[form=${formId}]:checked`).length;
