import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { type DraftLine, isBlank } from "./draft";
import { type FoundProduct, ProductField } from "./product-field";

interface DescriptionFieldProps {
  line: DraftLine;
  /** From 1. */
  position: number;
  currency: string;
  locale: string;
  productsPath: string;
  isWrong: boolean;
  onText: (description: string) => void;
  onChoose: (product: FoundProduct) => void;
}

/**
 * What a line says: one line to type in, and several as soon as there is a break in it, by Shift with Enter, by the Enter of a
 * screen's keyboard, by pasting, or by the API. It stays so while it is typed in, also without a break.
 */
export function DescriptionField(props: DescriptionFieldProps) {
  const { line, position, currency, locale, productsPath, onText, onChoose } = props;
  const { kind, description } = line;
  const isWrong = props.isWrong && !isBlank(line);
  const [hasBreaks, setHasBreaks] = useState(kind === "text" || description.includes("\n"));
  const area = useRef<HTMLTextAreaElement>(null);
  // Where one goes on typing once several lines have taken the place of one.
  const caret = useRef<number | null>(null);

  useEffect(() => {
    if (!hasBreaks || caret.current === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [hasBreaks]);

  function insert(text: string, input: HTMLInputElement) {
    const start = input.selectionStart ?? description.length;
    const end = input.selectionEnd ?? start;
    caret.current = start + text.length;
    setHasBreaks(true);
    onText(description.slice(0, start) + text + description.slice(end));
  }

  function breakOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // A product that the arrows are at is taken by Enter.
    const isAtProduct = event.currentTarget.hasAttribute("aria-activedescendant");
    if (!event.shiftKey && (isAtProduct || !isOnScreenKeyboard())) return;
    event.preventDefault();
    insert("\n", event.currentTarget);
  }

  function keepBreaks(event: ClipboardEvent<HTMLInputElement>) {
    // A cell that was copied from a spreadsheet ends with a break.
    const text = event.clipboardData.getData("text").replace(/\r\n?/g, "\n").trimEnd();
    if (!text.includes("\n")) return;
    event.preventDefault();
    insert(text, event.currentTarget);
  }

  if (hasBreaks || description.includes("\n"))
    return (
      <Textarea
        ref={area}
        aria-label={`${kind === "item" ? "What" : "Text"}, line ${position}`}
        aria-invalid={isWrong || undefined}
        data-field="description"
        isLow
        rows={2}
        autoComplete="off"
        value={description}
        placeholder="Text"
        onChange={(event) => onText(event.target.value)}
      />
    );
  if (kind === "item")
    return (
      <ProductField
        label={`What, line ${position}`}
        path={productsPath}
        currency={currency}
        locale={locale}
        value={description}
        isWrong={isWrong}
        onText={onText}
        onChoose={onChoose}
        onKeyDown={breakOnEnter}
        onPaste={keepBreaks}
      />
    );
  return (
    <Input
      aria-label={`Heading, line ${position}`}
      aria-invalid={isWrong || undefined}
      data-field="description"
      className="font-medium"
      value={description}
      placeholder="Heading"
      autoComplete="off"
      onChange={(event) => onText(event.target.value)}
    />
  );
}

/** A screen's keyboard has no Shift with Enter; lines are added by the button there. */
function isOnScreenKeyboard(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
