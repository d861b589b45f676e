"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import type { BoundAction } from "@/components/form/use-server-form";
import { priceLines } from "@/lib/quotes/price-lines";
import type { Quote } from "@/lib/quotes/quote";
import { Button } from "../ui/button";
import { Card, CardBody, CardFooter, CardHeader } from "../ui/card";
import { TextField } from "../ui/text-field";
import { TextareaField } from "../ui/textarea";
import { type DraftLine, emptyLine, readLine, toDraftLine } from "./draft";
import { LineHeadings } from "./line-headings";
import { LineRow } from "./line-row";
import { QuoteSums } from "./quote-sums";
import { SaveNote } from "./save-note";
import { useAutosave } from "./use-autosave";

interface QuoteEditorProps {
  quote: Quote;
  locale: string;
  /** The quote's path, where "Done" leads. */
  page: string;
  productsPath: string;
  save: BoundAction<{ lockVersion: number }>;
}

/** Writes a draft: every change is saved in a pause of typing, and what it comes to stands below at once. */
export function QuoteEditor({ quote, locale, page, productsPath, save }: QuoteEditorProps) {
  const router = useRouter();
  const { currency } = quote;
  const [header, setHeader] = useState({
    title: quote.title,
    validUntil: quote.validUntil ?? "",
    terms: quote.terms,
    note: quote.note,
  });
  const [lines, setLines] = useState<readonly DraftLine[]>(() =>
    quote.lines.map((line) => toDraftLine(line, currency)),
  );
  const list = useRef<HTMLOListElement>(null);
  const [focusOn, setFocusOn] = useState<string | null>(null);

  const read = lines.map((line) => readLine(line, currency));
  const right = read.flatMap((line) => (line.isRight ? [line] : []));
  const draft = useMemo(
    () =>
      right.length === read.length
        ? JSON.stringify({
            quoteId: quote.id,
            ...header,
            validUntil: header.validUntil || null,
            lines: right.map(({ sent }) => sent),
          })
        : null,
    [right, read.length, header, quote.id],
  );
  const { state, saveNow } = useAutosave(draft, { action: save, lockVersion: quote.lockVersion });
  const priced = priceLines(right.map(({ input }) => input));

  useEffect(() => {
    if (!focusOn) return;
    const row = list.current?.querySelector(`[data-line="${focusOn}"]`);
    row?.querySelector<HTMLElement>("[data-field=description]")?.focus();
    setFocusOn(null);
  }, [focusOn]);

  function insert(at: number, line: DraftLine) {
    setLines((before) => before.toSpliced(at, 0, line));
    setFocusOn(line.key);
  }

  function move(index: number, by: -1 | 1) {
    const line = lines[index];
    const target = index + by;
    if (!line || target < 0 || target >= lines.length) return;
    setLines(lines.toSpliced(index, 1).toSpliced(target, 0, line));
    setFocusOn(line.key);
  }

  function remove(index: number) {
    setLines(lines.toSpliced(index, 1));
    setFocusOn(lines[index + 1]?.key ?? lines[index - 1]?.key ?? null);
  }

  const add = (kind: DraftLine["kind"]) => insert(lines.length, emptyLine(kind, lines.at(-1)?.tax));
  const field = (name: keyof typeof header) => ({
    value: header[name],
    onChange: (event: { target: { value: string } }) =>
      setHeader({ ...header, [name]: event.target.value }),
  });

  async function finish() {
    if (await saveNow()) router.push(page);
  }

  return (
    <div className="grid gap-5">
      <Card>
        <CardBody className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <TextField label="Title" maxLength={200} autoComplete="off" {...field("title")} />
          <TextField label="Valid until" type="date" {...field("validUntil")} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Lines"
          description="Enter adds a line, Alt with an arrow moves it, Ctrl D doubles it, Ctrl Backspace removes it."
        />
        <LineHeadings />
        <ol ref={list}>
          {lines.map((line, index) => (
            <LineRow
              key={line.key}
              {...{ line, currency, locale, productsPath }}
              position={index + 1}
              count={lines.length}
              change={(changes) => setLines(lines.with(index, { ...line, ...changes }))}
              move={(by) => move(index, by)}
              duplicate={() => insert(index + 1, { ...line, key: crypto.randomUUID() })}
              remove={() => remove(index)}
              addBelow={() => insert(index + 1, emptyLine("item", line.tax))}
            />
          ))}
        </ol>
        <CardBody className="flex flex-wrap gap-2">
          <Button type="button" onClick={() => add("item")}>
            Add line
          </Button>
          <Button type="button" variant="quiet" onClick={() => add("section")}>
            Add heading
          </Button>
          <Button type="button" variant="quiet" onClick={() => add("text")}>
            Add text
          </Button>
        </CardBody>
        {priced.ok ? (
          <QuoteSums currency={currency} locale={locale} sums={inNumbers(priced.value.totals)} />
        ) : null}
      </Card>
      <Card>
        <CardBody className="grid gap-4">
          <TextareaField label="Terms" rows={5} {...field("terms")} />
          <TextareaField label="Note to the buyer" rows={3} {...field("note")} />
        </CardBody>
        <CardFooter className="justify-between">
          <SaveNote state={state} isComplete={draft !== null} />
          <Button type="button" variant="primary" onClick={() => void finish()}>
            Done
          </Button>
        </CardFooter>
      </Card>
    </div>
  );
}

function inNumbers(
  totals: Readonly<Record<"subtotalMinor" | "discountMinor" | "taxMinor" | "totalMinor", bigint>>,
) {
  return {
    subtotalMinor: Number(totals.subtotalMinor),
    discountMinor: Number(totals.discountMinor),
    taxMinor: Number(totals.taxMinor),
    totalMinor: Number(totals.totalMinor),
  };
}
