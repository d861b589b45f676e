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
  /** What leads to the page before, such as `{ before: cursor }`; absent on the first page. */
  newer?: Query | null;
  /** What leads to the page after, such as `{ cursor }`; absent on the last page. */
  older?: Query | null;
  /** The links' words where the list is not ordered by time. */
  words?: { newer: string; older: string };
}

const byTime = { newer: "Newer", older: "Older" };

/** Keyset paging as the last line of a card; nothing at all when everything fits on one page. */
export function Pagination({ path, query = {}, newer, older, words = byTime }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <CardFooter className="justify-between print:hidden">
      <nav aria-label="Pages" className="flex w-full justify-between gap-2">
        {newer ? (
          <ButtonLink size="sm" rel="prev" href={withQuery(path, { ...query, ...newer })}>
            <ArrowLeft />
            {words.newer}
          </ButtonLink>
        ) : null}
        {older ? (
          <ButtonLink
            size="sm"
            rel="next"
            className="ml-auto"
            href={withQuery(path, { ...query, ...older })}
          >
            {words.older}
            <ArrowRight />
          </ButtonLink>
        ) : null}
      </nav>
    </CardFooter>
  );
}
