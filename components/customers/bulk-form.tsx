"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { type Query, withQuery } from "@/components/ui/query-string";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useLookUp } from "@/components/ui/use-look-up";
import type { BoundAction } from "@/lib/http/forms/form-state";
import { BulkFields } from "./bulk-fields";
import type { Colleague } from "./colleague";
import { DeleteManyQuestion } from "./delete-many-question";
import { allInWords, customersInWords } from "./meant-in-words";
import type { Meant } from "./meant-schema";
import { TickedCount } from "./ticked-count";
import { useTickedRows } from "./use-ticked-rows";

/** The id of the form that the rows' checkboxes belong to. */
export const bulkFormId = "bulk";

interface BulkFormProps {
  action: BoundAction<{ readonly id: string }>;
  /** What the list shows: search and filters, for all that match. */
  filter: Readonly<Record<string, string>>;
  /** The list's path, and what else it shows, such as its order. */
  path: string;
  query: Query;
  /** Where to ask how many match. */
  countPath: string;
  /** Where tags are looked up. */
  lookUpPath: string;
  /** Whom customers may be given to; absent for whoever may not decide that. */
  colleagues?: readonly Colleague[] | undefined;
  mayDelete: boolean;
  locale: string;
}

/** What is done to the ticked rows, or to all that match. Hidden until a row is ticked; without scripts always there. */
export function BulkForm(props: BulkFormProps) {
  const { action, filter, path, query, countPath, lookUpPath, colleagues, mayDelete, locale } =
    props;
  const router = useRouter();
  const { form, state, isPending, sendOnce, forget } = useSentForm(action, ({ value }) => {
    if (value) router.push(hrefOf(value));
  });
  const [count, tickAll] = useTickedRows(bulkFormId);
  const [kind, setKind] = useState("add_tag");
  const [isAll, setIsAll] = useState(false);
  const isHydrated = useHydrated();
  const [asked, setAsked] = useState<FormData | null>(null);
  const [meant, setMeant] = useState<Meant | null>(null);
  const { start: countAll } = useLookUp({
    path: countPath,
    schema: () => import("./meant-schema").then(({ meantSchema }) => meantSchema),
    show: setMeant,
  });

  function tickNone() {
    tickAll(false);
    setIsAll(false);
  }

  function confirmFirst(event: FormEvent<HTMLFormElement>) {
    if (kind !== "delete") return form.onSubmit(event);
    event.preventDefault();
    setAsked(new FormData(event.currentTarget));
  }

  const hrefOf = ({ id }: { id: string }) => withQuery(path, { ...query, changed: id });
  const whom = isAll ? allInWords(meant, locale) : customersInWords(count ?? 0, locale);
  return (
    <div
      hidden={count === 0}
      className={classNames(
        "border-b border-line bg-sunken p-4 print:hidden",
        // Before scripts have counted, it would push the list down and disappear again.
        count === null && "not-noscript:hidden",
      )}
    >
      <form id={bulkFormId} action={form.action} onSubmit={confirmFirst} className="grid gap-3">
        {asked ? null : <FormMessage state={state} />}
        <noscript>
          {state.value ? (
            <TextLink href={hrefOf(state.value)}>See what was done, or take it back</TextLink>
          ) : null}
        </noscript>
        {Object.entries(filter).map(([name, value]) => (
          <input key={name} type="hidden" name={`filter_${name}`} value={value} />
        ))}
        <TickedCount {...{ count, isAll, meant, locale, tickNone }} tickAll={() => tickAll(true)} />
        <div className="grid items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]">
          <BulkFields
            {...{ kind, setKind, lookUpPath, colleagues, mayDelete }}
            showsAll={count === null}
            tagError={state.errors?.tag?.[0]}
          />
          <Checkbox
            name="all"
            value="true"
            label="All that match, on every page"
            checked={isAll}
            onChange={(event) => {
              setIsAll(event.target.checked);
              if (event.target.checked) countAll(filter, 0);
            }}
            className="pb-1.5"
          />
          <SubmitButton pending={isPending} variant={kind === "delete" ? "danger" : "primary"}>
            Apply
          </SubmitButton>
        </div>
      </form>
      {/* Only scripts can open it, and its form could not be sent without them. */}
      {isHydrated ? (
        <DeleteManyQuestion
          isOpen={asked !== null}
          onClose={() => {
            setAsked(null);
            forget();
          }}
          whom={whom}
          alike={isAll && meant?.isExact === false ? filter.q : undefined}
          action={form.action}
          confirm={() => {
            if (asked) sendOnce(asked);
          }}
          isPending={isPending}
          state={state}
        />
      ) : null}
    </div>
  );
}
