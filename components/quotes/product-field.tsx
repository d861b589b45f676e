"use client";

import { type ClipboardEventHandler, type KeyboardEventHandler, useState } from "react";
import { z } from "zod";
import { Input } from "@/components/ui/input";
import { OptionLine, OptionList } from "@/components/ui/option-list";
import { useLookUp } from "@/components/ui/use-look-up";
import { useOptionKeys } from "@/components/ui/use-option-keys";
import { formatMoney, moneyFromText } from "@/lib/money";

const foundSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      name: z.string(),
      unit: z.string(),
      /** As it stands in a field; empty where the product has no price in this currency. */
      price: z.string(),
      tax: z.string(),
      taxClassId: z.string().nullable(),
      taxName: z.string(),
      taxNote: z.string(),
    }),
  ),
});

export type FoundProduct = z.infer<typeof foundSchema>["data"][number];

interface ProductFieldProps {
  label: string;
  /** Where products are looked up. */
  path: string;
  currency: string;
  locale: string;
  value: string;
  isWrong: boolean;
  onText: (text: string) => void;
  onChoose: (product: FoundProduct) => void;
  /** Asked before the keys of the list. */
  onKeyDown: KeyboardEventHandler<HTMLInputElement>;
  onPaste: ClipboardEventHandler<HTMLInputElement>;
}

/** Shorter text is in nearly every product. */
const leastLength = 2;

/** What a line offers: free text, with the products that match it below. Arrows choose, Enter takes, Escape closes. */
export function ProductField(props: ProductFieldProps) {
  const { label, value, isWrong, onText, onChoose } = props;
  const [found, setFound] = useState<readonly FoundProduct[]>([]);
  const search = useLookUp({
    path: props.path,
    schema: async () => foundSchema,
    show: (answer) => {
      // Without an answer the text can be typed all the same.
      setFound(answer?.data ?? []);
      keys.show(answer?.data ?? []);
    },
  });
  const keys = useOptionKeys({ options: found, choose, close });

  function close() {
    search.stop();
    setFound([]);
  }

  function look(text: string) {
    onText(text);
    keys.wait();
    if (text.trim().length >= leastLength)
      return search.start({ q: text, currency: props.currency });
    close();
  }

  function choose(product: FoundProduct) {
    onChoose(product);
    close();
  }

  return (
    <div className="relative">
      <Input
        {...keys.field}
        aria-label={label}
        aria-invalid={isWrong || undefined}
        data-field="description"
        enterKeyHint="enter"
        value={value}
        placeholder="Product, or anything"
        onKeyDown={(event) => {
          props.onKeyDown(event);
          if (!event.defaultPrevented) keys.field.onKeyDown(event);
        }}
        onPaste={props.onPaste}
        onChange={(event) => look(event.target.value)}
        onBlur={close}
      />
      {keys.isOpen ? (
        <OptionList id={keys.listId} label="Products" className="lg:right-auto lg:w-112">
          {found.map((product, index) => (
            <OptionLine key={product.id} option={keys.option(index)} choose={() => choose(product)}>
              <span className="min-w-0 wrap-anywhere">
                {product.name} <span className="text-sm text-ink-3">{product.sku}</span>
              </span>
              <Price {...product} currency={props.currency} locale={props.locale} />
            </OptionLine>
          ))}
        </OptionList>
      ) : null}
    </div>
  );
}

interface PriceProps extends Pick<FoundProduct, "price" | "unit"> {
  currency: string;
  locale: string;
}

function Price({ price, unit, currency, locale }: PriceProps) {
  const priceMinor = moneyFromText(price, currency);
  return (
    <span className="ml-auto text-right text-ink-2 tabular-nums">
      {priceMinor === null
        ? `No price in ${currency}`
        : `${formatMoney(Number(priceMinor), currency, locale)} / ${unit}`}
    </span>
  );
}
