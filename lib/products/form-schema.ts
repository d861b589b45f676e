import { z } from "zod";
import { basisPointsFromText } from "@/lib/basis-points";
import { currencyCode, flag, lockVersion } from "@/lib/fields";
import { fractionDigits, maxAmountMinor, moneyFromText } from "@/lib/money";
import { type PricedProduct, productFields, productIdSchema, productTexts } from "./schema";

const formFields = {
  ...productTexts,
  price: z.string(),
  cost: z.string(),
  currency: currencyCode,
  otherPrices: z.string().max(2_000, { error: "Use at most 2000 characters.", abort: true }),
  /** Its rate counts, whatever stands in the field beside it. */
  taxClassId: productFields.taxClassId.default(null),
  taxRate: z.string(),
  isActive: flag,
};

const form = z.strictObject(formFields);
type Form = z.output<typeof form>;
type Trouble = (field: keyof Form, message: string) => void;

/** A new product as its form has it: amounts as text in the digits of their currency. */
export const createProductFormSchema = form.superRefine(judgeNumbers).transform(toInput);

/** A product's changes as its form has them. */
export const updateProductFormSchema = form
  .extend({ ...productIdSchema.shape, lockVersion: lockVersion.optional() })
  .superRefine(judgeNumbers)
  .transform(({ productId, lockVersion, ...fields }) => ({
    ...toInput(fields),
    productId,
    lockVersion,
  }));

/** Beside what is wrong with the words, so that whoever imports reads of all that a line lacks at once. */
function judgeNumbers(
  { price, cost, currency, otherPrices, taxClassId, taxRate }: Form,
  context: z.core.$RefinementCtx,
): void {
  const trouble: Trouble = (field, message) =>
    context.addIssue({ code: "custom", path: [field], message, input: field });
  if (!taxClassId && basisPointsFromText(taxRate || "0") === null)
    trouble("taxRate", "Use a percentage from 0 to 100, such as 19 or 7.7.");
  for (const line of pricesIn(otherPrices))
    if (typeof line === "string")
      trouble("otherPrices", `“${line.slice(0, 40)}” is no price. Write USD 89.90, one to a line.`);
  // How many digits an amount may have is up to its currency.
  if (!currencyCode.safeParse(currency).success) return;
  const wanted = `Use an amount such as ${exampleOf(currency)}.`;
  if (amountIn(price, currency) === null) trouble("price", wanted);
  if (cost.trim() !== "" && amountIn(cost, currency) === null) trouble("cost", wanted);
}

function toInput({ price, cost, otherPrices, taxRate, ...kept }: Form): PricedProduct {
  return {
    ...kept,
    unitPriceMinor: amountIn(price, kept.currency) ?? 0n,
    costMinor: cost.trim() === "" ? null : amountIn(cost, kept.currency),
    prices: pricesIn(otherPrices).filter((line) => typeof line !== "string"),
    ...(kept.taxClassId ? {} : { taxRateBasisPoints: basisPointsFromText(taxRate || "0") ?? 0 }),
  };
}

/** Each line's price, or the line itself if it is none. */
function pricesIn(text: string): (PricedProduct["prices"][number] | string)[] {
  const lines = text.split(/[\n;]/).map((one) => one.trim());
  return lines.filter((one) => one !== "").map((one) => priceIn(one) ?? one);
}

function priceIn(line: string): PricedProduct["prices"][number] | null {
  const currency = currencyCode.safeParse(line.slice(0, 3));
  const amount = line.slice(3).replace(/^[\s:=]+/, "");
  const unitPriceMinor = currency.success ? amountIn(amount, currency.data) : null;
  return currency.success && unitPriceMinor !== null
    ? { currency: currency.data, unitPriceMinor }
    : null;
}

function amountIn(text: string, currency: string): bigint | null {
  const found = moneyFromText(text, currency);
  return found !== null && found <= maxAmountMinor ? found : null;
}

/** With both marks, because both are read whatever the organization writes. */
function exampleOf(currency: string): string {
  const text = (1234).toFixed(fractionDigits(currency));
  return text.includes(".") ? `${text} or ${text.replace(".", ",")}` : text;
}
