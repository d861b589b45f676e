"use client";

import { useRef } from "react";
import type { TaxClassChoice } from "@/components/tax-classes/class-options";
import { classNames } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { withDecimalMarkOf } from "@/lib/decimal-text";
import { formatMoney, moneyFromText } from "@/lib/money";
import { CellName } from "./cell-name";
import { DescriptionField } from "./description-field";
import { DiscountNote } from "./discount-note";
import { type DraftField, type DraftLine, netOf, readLine } from "./draft";
import { LineHandle } from "./line-handle";
import { lineColumns } from "./line-headings";
import { type LineActs, onLineKey } from "./line-keys";
import { LineTools } from "./line-tools";
import type { FoundProduct } from "./product-field";
import { TaxField } from "./tax-field";
import type { LineDrag } from "./use-line-drag";

interface LineRowProps extends LineActs {
  line: DraftLine;
  /** From 1. */
  position: number;
  count: number;
  currency: string;
  locale: string;
  productsPath: string;
  taxClasses: readonly TaxClassChoice[];
  /** Up to which discount, in basis points, nobody is asked. */
  freeDiscount: number | null;
  change: (changes: Partial<DraftLine>) => void;
  drag: LineDrag;
}

/** One line of a quote, with its keys ({@link onLineKey}). */
export function LineRow(props: LineRowProps) {
  const { line, position, currency, locale, drag, change } = props;
  const row = useRef<HTMLLIElement>(null);
  const read = readLine(line, currency, locale);
  const net = netOf(read);
  const isWrong = (field: DraftField) => !read.isRight && read.wrong.includes(field);
  const cell = (
    field: DraftField,
    label: string,
    // A keyboard of digits alone has no percent sign, which a discount may need.
    inputMode: "decimal" | undefined = undefined,
    look = "text-right tabular-nums",
  ) => (
    <div className="col-span-2 md:col-span-1">
      <CellName>{label}</CellName>
      <Input
        aria-label={`${label}, line ${position}`}
        aria-invalid={isWrong(field) || undefined}
        data-field={field}
        className={look}
        value={line[field]}
        inputMode={inputMode}
        autoComplete="off"
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </div>
  );

  return (
    <li
      ref={row}
      data-line={line.key}
      {...drag.row}
      onKeyDown={(event) => onLineKey(event, props)}
      className={classNames(
        "relative grid grid-cols-6 items-start gap-2 border-b border-line px-4 py-2.5",
        lineColumns,
        drag.isDragged && "opacity-50",
        drag.dropsAbove && "shadow-[inset_0_2px_0_var(--color-accent)]",
        drag.dropsBelow && "shadow-[inset_0_-2px_0_var(--color-accent)]",
      )}
    >
      <LineHandle drag={drag} />
      <div
        className={classNames(
          "col-span-6",
          line.kind === "item" ? "xl:col-span-1" : "xl:col-span-7",
        )}
      >
        <DescriptionField
          {...{ line, position, currency, locale }}
          productsPath={props.productsPath}
          isWrong={isWrong("description")}
          onText={(description) => change({ description })}
          onChoose={(product) => {
            change(fromProduct(product, currency, locale));
            const quantity = row.current?.querySelector<HTMLInputElement>("[data-field=quantity]");
            quantity?.focus();
            quantity?.select();
          }}
        />
      </div>
      {line.kind === "item" ? (
        <>
          {cell("quantity", "Quantity", "decimal")}
          {cell("unit", "Unit", undefined, "")}
          {cell("price", "Unit price", "decimal")}
          {cell("discount", "Discount")}
          <TaxField
            {...{ line, position, locale, change }}
            classes={props.taxClasses}
            isWrong={isWrong("tax")}
          />
          <span className="col-span-2 text-right font-medium tabular-nums md:col-span-1 xl:py-1.5">
            <CellName>Net</CellName>
            {net === null ? "–" : formatMoney(Number(net), currency, locale)}
          </span>
        </>
      ) : null}
      <LineTools {...props} />
      <DiscountNote {...{ line, read, currency, locale }} free={props.freeDiscount} />
    </li>
  );
}

function fromProduct(product: FoundProduct, currency: string, locale: string): Partial<DraftLine> {
  const { id: productId, sku, name: description, unit } = product;
  const { taxClassId, taxName, taxNote } = product;
  const price = withDecimalMarkOf(locale, product.price);
  const tax = withDecimalMarkOf(locale, product.tax);
  const priceMinor = moneyFromText(product.price, currency);
  const listPriceMinor = priceMinor === null ? null : Number(priceMinor);
  const taxed = { tax, taxClassId, taxName, taxNote };
  return { productId, sku, description, unit, price, ...taxed, listPriceMinor };
}
