"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { foundRecordsSchema } from "@/components/records/found-records";
import { searchNote } from "@/components/records/search-note";
import { useModal } from "@/components/ui/modal";
import { OptionLine } from "@/components/ui/option-list";
import { Spinner } from "@/components/ui/spinner";
import { useLookUp } from "@/components/ui/use-look-up";
import { useOptionKeys } from "@/components/ui/use-option-keys";
import type { Found } from "@/lib/search/schema";
import { foundKindNames } from "./found-kinds";
import { leaveBy } from "./leave-by";
import type { TypedAhead } from "./type-ahead";

interface FinderDialogProps {
  /** The organization's address. */
  home: string;
  /** Another number opens it again. */
  opened: number;
  /** What was typed between the key that opened it and its arrival; null if it is not wanted any more. */
  typed: TypedAhead;
}

interface Answer {
  readonly q: string;
  readonly found: readonly Found[] | null;
}

/** The finder itself: a field, and the results below it. */
export default function FinderDialog({ home, opened, typed }: FinderDialogProps) {
  const router = useRouter();
  const modal = useModal();
  const [q, setQ] = useState("");
  const [answer, setAnswer] = useState<Answer>({ q: "", found: [] });
  const search = useLookUp({
    path: `${home}/search/look-up`,
    schema: async () => foundRecordsSchema,
    show: (came, { q: asked = "" }) => {
      setAnswer({ q: asked, found: came?.data ?? null });
      keys.show(came?.data ?? []);
    },
  });
  const found = answer.found ?? [];
  const keys = useOptionKeys({
    options: found,
    choose,
    close: modal.close,
    startsAtFirst: true,
  });

  function choose({ path }: Found) {
    modal.close();
    leaveBy(() => router.push(`${home}${path}`));
  }

  const note = search.isWaiting ? null : searchNote(answer);

  // biome-ignore lint/correctness/useExhaustiveDependencies: to be opened once more is the reason to start anew.
  useEffect(() => {
    if (typed.current === null) return;
    modal.open();
    setQ(typed.current);
    setAnswer((before) => ({ ...before, q: "" }));
    keys.wait();
    search.start({ q: typed.current.trim() }, 0);
  }, [opened]);

  return (
    <dialog
      ref={modal.ref}
      aria-label="Find anything"
      onClose={search.stop}
      onClick={(event) => {
        if (event.target === event.currentTarget) modal.close();
      }}
      onKeyDown={() => {}}
      className="fixed inset-x-0 top-[10dvh] bottom-auto mx-auto my-0 h-fit w-[calc(100vw-2rem)] max-w-xl overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-lg backdrop:bg-veil open:animate-rise"
    >
      <div className="relative border-b border-line">
        <input
          {...keys.field}
          type="search"
          aria-label="Find anything"
          placeholder="A customer, a quote's number, a page …"
          value={q}
          maxLength={200}
          onChange={(event) => {
            setQ(event.target.value);
            keys.wait();
            search.start({ q: event.target.value.trim() });
          }}
          className="w-full bg-transparent px-4 py-3.5 text-md outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
        />
        {search.isWaiting ? (
          <Spinner className="absolute top-1/2 right-4 -translate-y-1/2 text-ink-3" />
        ) : null}
      </div>
      <div
        id={keys.listId}
        role="listbox"
        aria-label="Found"
        className="max-h-[60dvh] overflow-y-auto p-1.5"
      >
        {found.map((one, index) => (
          <Line
            key={`${one.kind} ${one.id}`}
            found={one}
            isFirstOfKind={found[index - 1]?.kind !== one.kind}
            option={keys.option(index)}
            choose={() => choose(one)}
          />
        ))}
      </div>
      <div role="status">
        {note ? <p className="px-4 pb-3 text-sm text-ink-3 wrap-anywhere">{note}</p> : null}
      </div>
    </dialog>
  );
}

interface LineProps {
  found: Found;
  isFirstOfKind: boolean;
  option: ReturnType<ReturnType<typeof useOptionKeys>["option"]>;
  choose: () => void;
}

function Line({ found: { kind, label, note }, isFirstOfKind, option, choose }: LineProps) {
  return (
    <>
      {isFirstOfKind ? (
        <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">
          {foundKindNames[kind]}
        </p>
      ) : null}
      <OptionLine option={option} choose={choose}>
        <span className="min-w-0 wrap-anywhere">
          <span className="sr-only">{foundKindNames[kind]}: </span>
          {label}
        </span>
        <span className="text-sm text-ink-3 wrap-anywhere">{note}</span>
      </OptionLine>
    </>
  );
}
