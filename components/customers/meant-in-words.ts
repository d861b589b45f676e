import { formatCount } from "@/lib/number-format";
import type { Meant } from "./meant-schema";

/** "3 customers". */
export function customersInWords(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? "customer" : "customers"}`;
}

/** How many customers a filter means, or that it is all of them while nobody has counted yet. */
export function allInWords(meant: Meant | null, locale: string): string {
  if (!meant) return "all customers that match";
  return `${meant.isMore ? "more than " : ""}${customersInWords(meant.count, locale)}`;
}
