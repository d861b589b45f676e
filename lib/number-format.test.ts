import { expect, test } from "vitest";
import { formatBytes } from "@/components/documents/format-bytes";
import { formatPercent } from "./basis-points";
import { formatMoney } from "./money";
import { formatCount } from "./number-format";

test.each([
  ["en", "1,234", "1.4 MB", "7.7%", "€1,234.50"],
  ["de", "1.234", "1,4 MB", "7,7 %", "1.234,50 €"],
])("counts, sizes and percentages are written as money is in %s", (locale, ...written) => {
  const plain = [
    formatCount(1_234, locale),
    formatBytes(1_468_006, locale),
    formatPercent(770, locale),
    formatMoney(123_450, "EUR", locale),
  ];
  expect(plain.map((text) => text.replaceAll("\u00a0", " "))).toEqual(written);
});
