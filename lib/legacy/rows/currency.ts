import { currencyCode } from "@/lib/fields";
import type { RowReader } from "../cells/row-reader";

const signs: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP" };

/** A row's currency, by its code or sign. Without one it is the organization's, which is reported. */
export function currencyOf(reader: RowReader, otherwise: string): string {
  const text = reader.shown("currency").trim();
  const parsed = currencyCode.safeParse(signs[text] ?? text);
  if (parsed.success) return parsed.data;
  reader.note("currency", text === "" ? "missing" : "invalid", `took ${otherwise}`);
  return otherwise;
}
