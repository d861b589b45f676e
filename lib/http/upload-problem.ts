import { problems } from "@/lib/problems";

/** What to say to the outcome of a plain form, as the address has it; null for one that is none. */
export function uploadProblem(code: unknown): string | null {
  const known = Object.entries(problems).find(([name]) => name === code);
  return known ? known[1].message : null;
}
