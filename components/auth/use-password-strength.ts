"use client";

import { useRef, useState } from "react";
import type { Strength } from "@/components/ui/strength-meter";

/** The strength of what was typed last, once the estimator is loaded, which the first key triggers. */
export function usePasswordStrength(): readonly [Strength, (input: HTMLInputElement) => void] {
  const [strength, setStrength] = useState<Strength>(0);
  const latest = useRef("");

  async function measure(input: HTMLInputElement) {
    const password = input.value;
    latest.current = password;
    input.form?.addEventListener("reset", () => setStrength(0), { once: true });
    // Without it (a lost connection, a new version on the server) the field works as it does without scripts.
    const estimator = await import("./measure-strength").catch(() => null);
    if (estimator && latest.current === password)
      setStrength(estimator.measureStrength(password, otherTexts(input)));
  }

  return [strength, (input) => void measure(input)];
}

/** The texts of the form's other fields. */
function otherTexts(input: HTMLInputElement): string[] {
  return [...(input.form?.elements ?? [])].flatMap((element) =>
    element instanceof HTMLInputElement && /^(text|email)$/.test(element.type) && element !== input
      ? element.value.split("@")
      : [],
  );
}
