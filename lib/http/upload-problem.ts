import { problems } from "@/lib/problems";

/** What to say about a plain form's outcome, from its code in the address; null if it is no code. */
export function uploadProblem(code: unknown): string | null {
  const known = Object.entries(problems).find(([name]) => name === code);
  return known ? known[1].message : null;
}
