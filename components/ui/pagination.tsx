"use client";

import { ButtonLink } from "./button-link";
import { CardFooter } from "./card";
import { ArrowLeft } from "./icons/arrow-left";
import { ArrowRight } from "./icons/arrow-right";
import { type Query, withQuery } from "./query-string";

interface PaginationProps {
  /** The list's path. */
  path: string;
  /** What the links keep: search, filters, order. */
  query?: Query;
  /** Whether there are pages before this one. */
  isContinued: boolean;
  /** Where the next page starts; null on the last one. */
  nextCursor: string | null;
  /** The cursor's name in the address, where the page has more lists than one. */
  field?: string;
  /** The links' words where something says more, such as for a list in the order of time. */
  words?: { first: string; next: string };
}

const plainWords = { first: "First page", next: "Next page" };

/** Keyset paging as the last line of a card; nothing at all when everything fits on one page. */
export function Pagination({
  path,
  query = {},
  isContinued,
  nextCursor,
  field = "cursor",
  words = plainWords,
}: PaginationProps) {
  if (!isContinued && !nextCursor) return null;
  return (
    <CardFooter className="justify-between print:hidden">
      <nav aria-label="Pages" className="flex w-full justify-between gap-2">
        {isContinued ? (
          <ButtonLink size="sm" rel="prev" href={withQuery(path, query)}>
            <ArrowLeft />
            {words.first}
          </ButtonLink>
        ) : null}
        {nextCursor ? (
          <ButtonLink
            size="sm"
            rel="next"
            className="ml-auto"
            href={withQuery(path, { ...query, [field]: nextCursor })}
          >
            {words.next}
            <ArrowRight />
          </ButtonLink>
        ) : null}
      </nav>
    </CardFooter>
  );
}
