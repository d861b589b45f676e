import { z } from "zod";
import { basisPointsFromText } from "@/lib/basis-points";
import { currencyCode, flag, lockVersion } from "@/lib/fields";
import { fractionDigits, maxAmountMinor, moneyFromText } from "@/lib/money";
import { type PricedProduct, productIdSchema, productTexts } from "./schema";

const formFields = {
  ...productTexts,
  price: z.string(),
  cost: z.string(),
  currency: currencyCode,
  otherPrices: z.string().max(2_000, "Use at most 2000 characters."),
  taxRate: z.string(),
  isActive: flag,
};

const form = z.strictObject(formFields);
type Form = z.output<typeof form>;
type Trouble = (field: keyof Form, message: string) => void;

/** A new product as its form has it: amounts as text in the digits of their currency. */
export const createProductFormSchema = form.transform(toInput);

/** A product's changes as its form has them. */
export const updateProductFormSchema = form
  .extend({ ...productIdSchema.shape, lockVersion: lockVersion.optional() })
  .transform(({ productId, lockVersion, ...fields }, context) => ({
    ...toInput(fields, context),
    productId,
    lockVersion,
  }));

function toInput(
  { price, cost, otherPrices, taxRate, ...kept }: Form,
  context: z.core.$RefinementCtx,
): PricedProduct {
  const trouble: Trouble = (field, message) =>
    context.addIssue({ code: "custom", path: [field], message, input: field });
  const taxRateBasisPoints = basisPointsFromText(taxRate || "0");
  if (taxRateBasisPoints === null)
    trouble("taxRate", "Use a percentage from 0 to 100, such as 19 or 7.7.");
  return {
    ...kept,
    unitPriceMinor: amount("price", price, kept.currency, trouble),
    costMinor: cost.trim() === "" ? null : amount("cost", cost, kept.currency, trouble),
    prices: pricesIn(otherPrices, trouble),
    taxRateBasisPoints: taxRateBasisPoints ?? 0,
  };
}

function amount(field: "price" | "cost", text: string, currency: string, trouble: Trouble): bigint {
  const found = amountIn(text, currency);
  if (found === null) trouble(field, `Use an amount such as ${exampleOf(currency)}.`);
  return found ?? 0n;
}

function pricesIn(text: string, trouble: Trouble): PricedProduct["prices"] {
  const lines = text.split(/[\n;]/).map((one) => one.trim());
  return lines
    .filter((one) => one !== "")
    .flatMap((one) => {
      const [, code, rest = ""] = /^([a-z]{3})[\s:=]*(.*)$/i.exec(one) ?? [];
      const currency = currencyCode.safeParse(code);
      const unitPriceMinor = currency.success ? amountIn(rest, currency.data) : null;
      if (currency.success && unitPriceMinor !== null)
        return [{ currency: currency.data, unitPriceMinor }];
      trouble("otherPrices", `“${one.slice(0, 40)}” is no price. Write USD 89.90, one to a line.`);
      return [];
    });
}

function amountIn(text: string, currency: string): bigint | null {
  const found = moneyFromText(text, currency);
  return found !== null && found <= maxAmountMinor ? found : null;
}

function exampleOf(currency: string): string {
  return (1234).toFixed(fractionDigits(currency));
}
