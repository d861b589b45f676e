"use client";

import { type KeyboardEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ArrowDown } from "@/components/ui/icons/arrow-down";
import { ArrowUp } from "@/components/ui/icons/arrow-up";
import { Copy } from "@/components/ui/icons/copy";
import { Trash2 } from "@/components/ui/icons/trash-2";
import { Input } from "@/components/ui/input";
import { isWithControl } from "@/components/ui/pressed-key";
import { withDecimalMarkOf } from "@/lib/decimal-text";
import { formatMoney } from "@/lib/money";
import { DescriptionField } from "./description-field";
import { type DraftField, type DraftLine, netOf, readLine } from "./draft";
import { LineHandle } from "./line-handle";
import { lineColumns } from "./line-headings";
import type { FoundProduct } from "./product-field";
import type { LineDrag } from "./use-line-drag";

interface LineRowProps {
  line: DraftLine;
  /** From 1. */
  position: number;
  count: number;
  currency: string;
  locale: string;
  productsPath: string;
  change: (changes: Partial<DraftLine>) => void;
  drag: LineDrag;
  move: (by: -1 | 1) => void;
  duplicate: () => void;
  remove: () => void;
  addBelow: () => void;
}

/**
 * One line of a quote. Enter adds a line below; with Shift, and on a screen's keyboard, it breaks what is typed. Alt with an arrow
 * moves this one, Ctrl or Cmd with D duplicates it, Ctrl or Cmd with Shift and Backspace removes it: without Shift these keys
 * delete a word.
 */
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
      onKeyDown={(event) => onKey(event, props)}
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
            change(fromProduct(product, locale));
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
          {cell("tax", "Tax in percent", "decimal")}
          <span className="col-span-2 text-right font-medium tabular-nums md:col-span-1 xl:py-1.5">
            <CellName>Net</CellName>
            {net === null ? "–" : formatMoney(Number(net), currency, locale)}
          </span>
        </>
      ) : null}
      <Tools {...props} />
    </li>
  );
}

/** What a cell is, where the headings above have no room. */
function CellName({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="mb-0.5 block text-xs font-normal text-ink-3 xl:hidden">
      {children}
    </span>
  );
}

function Tools({ line, position, count, change, move, duplicate, remove }: LineRowProps) {
  return (
    <div className="col-span-6 flex items-center justify-between xl:col-span-1 xl:flex-col xl:items-end xl:justify-start">
      <div className="flex gap-0.5">
        <Tool label={`Move line ${position} up`} isOff={position === 1} onClick={() => move(-1)}>
          <ArrowUp />
        </Tool>
        <Tool
          label={`Move line ${position} down`}
          isOff={position === count}
          onClick={() => move(1)}
        >
          <ArrowDown />
        </Tool>
        <Tool label={`Duplicate line ${position}`} onClick={duplicate}>
          <Copy />
        </Tool>
        <Tool label={`Remove line ${position}`} onClick={remove}>
          <Trash2 />
        </Tool>
      </div>
      {line.kind === "item" ? (
        <label className="flex items-center gap-1.5 text-sm text-ink-2">
          <input
            type="checkbox"
            checked={line.isOptional}
            autoComplete="off"
            onChange={(event) => change({ isOptional: event.target.checked })}
            className="size-4 accent-accent"
          />
          Optional
        </label>
      ) : null}
    </div>
  );
}

interface ToolProps {
  label: string;
  isOff?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

// Not in the order of Tab: on the keyboard the line's own keys do the same, and Tab goes on to the next field.
function Tool({ label, isOff = false, onClick, children }: ToolProps) {
  return (
    <Button
      type="button"
      variant="quiet"
      size="icon"
      aria-label={label}
      title={label}
      tabIndex={-1}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function fromProduct(product: FoundProduct, locale: string): Partial<DraftLine> {
  const { id: productId, sku, name: description, unit } = product;
  const price = withDecimalMarkOf(locale, product.price);
  const tax = withDecimalMarkOf(locale, product.tax);
  return { productId, sku, description, unit, price, tax };
}

function onKey(event: KeyboardEvent, props: LineRowProps): void {
  const act = actOf(event, props);
  if (!act) return;
  event.preventDefault();
  act();
}

function actOf(
  event: KeyboardEvent,
  { move, duplicate, remove, addBelow }: LineRowProps,
): (() => void) | null {
  // Enter ends what an input method composes.
  if (event.nativeEvent.isComposing) return null;
  const { key, altKey, shiftKey } = event;
  const withControl = event.ctrlKey || event.metaKey;
  if (altKey && key === "ArrowUp") return () => move(-1);
  if (altKey && key === "ArrowDown") return () => move(1);
  if (isWithControl(event, "d")) return duplicate;
  if (withControl && shiftKey && key === "Backspace") return remove;
  const isInField = event.target instanceof HTMLInputElement && !event.defaultPrevented;
  return key === "Enter" && isInField && !withControl ? addBelow : null;
}
