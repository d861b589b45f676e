"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { z } from "zod";
import { classNames } from "../ui/class-names";
import { Input } from "../ui/input";

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
    }),
  ),
});

export type FoundProduct = z.infer<typeof foundSchema>["data"][number];

interface ProductFieldProps {
  label: string;
  /** Where products are looked up. */
  path: string;
  currency: string;
  value: string;
  isWrong: boolean;
  onText: (text: string) => void;
  onChoose: (product: FoundProduct) => void;
}

const pauseMs = 150;

/** What a line offers: free text, with the products that match it below. Arrows choose, Enter takes, Escape closes. */
export function ProductField(props: ProductFieldProps) {
  const { label, value, isWrong, onText, onChoose } = props;
  const [found, setFound] = useState<readonly FoundProduct[]>([]);
  const [at, setAt] = useState(-1);
  const search = useProductSearch(props, (products) => {
    setFound(products);
    setAt(-1);
  });
  const listId = useId();
  const isOpen = found.length > 0;

  function close() {
    search.stop();
    setFound([]);
  }

  function choose(product: FoundProduct) {
    onChoose(product);
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen || event.altKey) return;
    const chosen = found[at];
    if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((at - 1 + found.length) % found.length);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) choose(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <Input
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-invalid={isWrong || undefined}
        data-field="description"
        value={value}
        placeholder="Product, or anything"
        autoComplete="off"
        onChange={(event) => {
          onText(event.target.value);
          search.start(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen ? (
        <div
          id={listId}
          role="listbox"
          aria-label="Products"
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-72 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg"
        >
          {found.map((product, index) => (
            <div
              key={product.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              // Before the field loses the focus, and with it the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(product);
              }}
              className={classNames(
                "flex cursor-pointer justify-between gap-3 rounded-sm px-2 py-1.5",
                index === at && "bg-selected",
              )}
            >
              <span className="min-w-0 wrap-anywhere">
                {product.name} <span className="text-sm text-ink-3">{product.sku}</span>
              </span>
              <span className="text-ink-2 tabular-nums">{product.price}</span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function useProductSearch(
  { path, currency }: Pick<ProductFieldProps, "path" | "currency">,
  show: (products: readonly FoundProduct[]) => void,
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef<AbortController>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    asked.current?.abort();
  };
  useEffect(() => () => asked.current?.abort(), []);

  async function look(q: string) {
    asked.current = new AbortController();
    try {
      const query = new URLSearchParams({ q, currency });
      const response = await fetch(`${path}?${query}`, { signal: asked.current.signal });
      const found = foundSchema.safeParse(response.ok ? await response.json() : null);
      show(found.success ? found.data.data : []);
    } catch {
      // A look-up that was overtaken, or a lost connection: the text can be typed all the same.
    }
  }

  function start(q: string) {
    stop();
    if (q.trim().length < 2) return show([]);
    timer.current = setTimeout(() => void look(q), pauseMs);
  }

  return { start, stop };
}
