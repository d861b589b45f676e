import { currencyCode } from "./fields";
import { keptByName } from "./kept";
import { locales } from "./locales";
import { numberFormat } from "./number-format";

/** Who writes: their language, and the currency that they sell in. */
interface Writer {
  readonly locale: string;
  readonly currency: string;
}

let named: ReadonlyMap<string, string> | undefined;
const signsOf = keptByName<ReadonlyMap<string, string>>();

/**
 * The code of a currency by its code, by its name in any language that the settings offer, such as "US-Dollar", or by its sign.
 * A sign is read as the writer's language has it, unless it is the one of their own currency: "$" is USD in German, and CAD where
 * they sell in CAD. Null if unknown, or if two currencies are called so.
 */
export function currencyCodeOf(said: string, { locale, currency }: Writer): string | null {
  const code = currencyCode.safeParse(said);
  if (code.success) return code.data;
  const sign = said.trim();
  if (sign === signIn(locale, currency, "narrowSymbol")) return currency;
  const signs = signsOf(locale, () =>
    onlyOnes(codes.map((one) => [signIn(locale, one, "symbol"), one])),
  );
  named ??= onlyOnes(
    locales.flatMap((one) => {
      const names = new Intl.DisplayNames(one, { type: "currency", fallback: "none" });
      return codes.map((known) => [compared(names.of(known) ?? ""), known] as const);
    }),
  );
  const name = compared(said);
  return signs.get(sign) ?? named.get(name) ?? named.get(name.replace(/s$/, "")) ?? null;
}

const codes = Intl.supportedValuesOf("currency");

function signIn(locale: string, currency: string, currencyDisplay: "symbol" | "narrowSymbol") {
  const parts = numberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay,
  }).formatToParts(1);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}

/** What stands for one code alone. */
function onlyOnes(pairs: readonly (readonly [said: string, code: string])[]) {
  const found = new Map<string, string | null>();
  for (const [said, code] of pairs)
    found.set(said, (found.get(said) ?? code) === code ? code : null);
  found.delete("");
  return new Map([...found].flatMap(([said, code]) => (code === null ? [] : [[said, code]])));
}

/** A name in comparable form: in lower case, without marks, and with one space for everything that is no letter. */
function compared(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
