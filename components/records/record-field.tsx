"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { OptionLine, OptionList, OptionNote } from "@/components/ui/option-list";
import { SelectField } from "@/components/ui/select";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useLookUp } from "@/components/ui/use-look-up";
import { useOptionKeys } from "@/components/ui/use-option-keys";
import { isLongEnough } from "@/lib/search/is-long-enough";
import { searchNote } from "./search-note";

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

interface RecordFieldProps {
  kind: "customer" | "quote";
  label: string;
  hint?: string;
  error?: string | undefined;
  required?: boolean;
  /** What the field shows if none is chosen and none is required. */
  placeholder?: string;
  /** Where records are looked up. */
  path: string;
  /** The field's name in its form. */
  name: string;
  /** The record chosen at the start, and those offered before anything is typed, which are all there is before scripts arrive. */
  chosen?: NamedRecord | null | undefined;
  first?: readonly NamedRecord[];
  onChoose?: (id: string) => void;
}

interface Answer {
  readonly q: string;
  readonly found: readonly NamedRecord[] | null;
}

const nothingAsked: Answer = { q: "", found: [] };
const mostAtFirst = 8;

/**
 * Finds one record among any number: typing narrows, arrows choose, Enter takes. A click or an arrow opens the list; the focus
 * alone, which a page may put here by itself, does not. Without scripts it is a list to choose from. That list stays in place
 * until scripts take over in the same field, so that it keeps the focus.
 */
export function RecordField(props: RecordFieldProps) {
  return (
    <>
      <noscript>
        <ListOfRecords {...props} />
      </noscript>
      <Finder {...props} />
    </>
  );
}

function ListOfRecords(props: RecordFieldProps) {
  const { kind, label, hint, error, required, name, chosen, first = [], placeholder } = props;
  const offered = chosen && !first.some(({ id }) => id === chosen.id) ? [chosen, ...first] : first;
  return (
    <SelectField
      {...{ label, hint, error, required, name }}
      defaultValue={chosen?.id ?? ""}
      options={[
        { value: "", label: placeholder ?? `Choose a ${kind}` },
        ...offered.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}

function Finder(props: RecordFieldProps) {
  const { kind, label, hint, error, required, path, first = [], onChoose } = props;
  const isHydrated = useHydrated();
  const [chosen, setChosen] = useState(props.chosen ?? null);
  const [text, setText] = useState(chosen?.name ?? "");
  const [answer, setAnswer] = useState(nothingAsked);
  const found = answer.found ?? [];
  const show = (came: Answer) => {
    setAnswer(came);
    keys.show(came.found ?? []);
  };
  const search = useLookUp({
    path,
    // Loaded when needed; otherwise every list would have to carry it.
    schema: async () => (await import("./found-records")).foundRecordsSchema,
    show: (came, { q = "" }) =>
      show({ q, found: came?.data.map((one) => ({ id: one.id, name: one.label })) ?? null }),
  });
  const keys = useOptionKeys({
    options: found,
    choose,
    close,
    open: () => look(text),
    startsAtFirst: true,
  });

  function close() {
    search.stop();
    setAnswer(nothingAsked);
  }

  function take(record: NamedRecord | null) {
    setChosen(record);
    onChoose?.(record?.id ?? "");
  }

  function choose(record: NamedRecord) {
    setText(record.name);
    take(record);
    close();
  }

  function look(typed: string) {
    setText(typed);
    keys.wait();
    const q = typed.trim();
    if (!q) take(null);
    if (isLongEnough(q)) return search.start({ q, kind });
    search.stop();
    show({ q, found: q ? [] : first.slice(0, mostAtFirst) });
  }

  function leave() {
    // Somebody who typed, pressed Enter and went on gets what the answer brings; otherwise the chosen record stays.
    if (keys.isEntered()) return;
    setText(chosen?.name ?? "");
    close();
  }

  return (
    <Field {...{ label, hint, error, required }} className="noscript:hidden">
      {(control) => (
        <div className="relative">
          {isHydrated ? <input type="hidden" name={props.name} value={chosen?.id ?? ""} /> : null}
          <Input
            {...control}
            {...keys.field}
            value={text}
            placeholder={props.placeholder ?? "Type a name"}
            onChange={(event) => look(event.target.value)}
            onClick={() => {
              if (!text) look("");
            }}
            onBlur={leave}
          />
          {keys.isOpen ? (
            <OptionList id={keys.listId} label={`${label}s`}>
              {found.map((record, index) => (
                <OptionLine
                  key={record.id}
                  option={keys.option(index)}
                  choose={() => choose(record)}
                >
                  <span className="wrap-anywhere">{record.name}</span>
                </OptionLine>
              ))}
            </OptionList>
          ) : null}
          <OptionNote>{search.isWaiting ? null : searchNote(answer)}</OptionNote>
        </div>
      )}
    </Field>
  );
}
