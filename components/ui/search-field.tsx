"use client";

import Form from "next/form";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { Search } from "./icons/search";
import { Input } from "./input";
import { type Query, withQuery } from "./query-string";
import { Spinner } from "./spinner";

interface SearchFieldProps {
  /** What is searched, such as "Search customers". Label and placeholder. */
  label: string;
  /** The list's path. */
  path: string;
  /** The present search. */
  value?: string | undefined;
  /** What the search keeps: filters and order, not the page. */
  query?: Query;
  name?: string;
}

const pauseMs = 300;

/** Searches a list by its address: on Enter without scripts, and with them in a pause of typing. */
export function SearchField({ label, path, value = "", query = {}, name = "q" }: SearchFieldProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function searchSoon(text: string) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const target = withQuery(path, { ...query, [name]: text.trim() });
      startTransition(() => router.replace(target, { scroll: false }));
    }, pauseMs);
  }

  return (
    <Form
      action={path}
      role="search"
      className="relative w-full sm:w-56 print:hidden"
      replace
      scroll={false}
    >
      <Search className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3" />
      <Input
        type="search"
        name={name}
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        autoComplete="off"
        onChange={(event) => searchSoon(event.target.value)}
        className="pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
      />
      {isPending ? (
        <Spinner className="absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-3" />
      ) : null}
      {Object.entries(query).map(([key, kept]) =>
        kept ? <input key={key} type="hidden" name={key} value={kept} /> : null,
      )}
    </Form>
  );
}
