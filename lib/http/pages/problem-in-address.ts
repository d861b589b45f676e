import { isProblemCode, problems } from "@/lib/problems";

/** What a page says about the form that led back to it, by the code in its address; null for anything but a code. */
export function problemInAddress(code: string | string[] | undefined): string | null {
  return typeof code === "string" && isProblemCode(code) ? problems[code].message : null;
}
