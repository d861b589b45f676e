import { formatPercent } from "@/lib/basis-points";
import { belowListInWords, isBelowList } from "@/lib/quotes/approval/below-list";
import { belowListBasisPoints, countedDiscount } from "@/lib/quotes/lines/list-price";
import type { DraftLine, ReadLine } from "./draft";

interface DiscountNoteProps {
  line: Pick<DraftLine, "listPriceMinor">;
  read: ReadLine;
  currency: string;
  locale: string;
  /** Up to which discount, in basis points, nobody is asked. */
  free: number | null;
}

/** Says while a line is typed how far its price is below the list's, and that a manager will be asked. */
export function DiscountNote(props: DiscountNoteProps) {
  return (
    <p role="status" className="col-span-full text-sm text-warn empty:absolute">
      {wordsFor(props)}
    </p>
  );
}

function wordsFor({ line, read, currency, locale, free }: DiscountNoteProps): string | null {
  if (!read.isRight || read.input.kind !== "item") return null;
  const priced = { ...read.input, quantityThousandths: read.input.quantity };
  const { listPriceMinor } = line;
  const list = listPriceMinor === null ? null : BigInt(listPriceMinor);
  const below = {
    listPriceMinor,
    unitPriceMinor: Number(priced.unitPriceMinor),
    belowListBasisPoints: list === null ? null : belowListBasisPoints(priced, list),
  };
  const counted = countedDiscount(priced, list);
  const isAsked = free !== null && counted > free;
  const asked = isAsked ? ": a manager has to approve it." : ".";
  if (isBelowList(below)) return `${belowListInWords(below, { currency, locale })}${asked}`;
  return isAsked ? `A discount of ${formatPercent(counted, locale)}${asked}` : null;
}
