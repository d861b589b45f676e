import { uniqBy } from "es-toolkit/array";
import type { Metadata } from "next";
import Link from "next/link";
import { foundKindNames } from "@/components/navigation/found-kinds";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Search } from "@/components/ui/icons/search";
import { PageHeader } from "@/components/ui/page-header";
import { SearchField } from "@/components/ui/search-field";
import { requireMember } from "@/lib/http/pages/page";
import { isLongEnough } from "@/lib/search/is-long-enough";
import { searchSchema } from "@/lib/search/schema";
import { searchRecords } from "@/lib/search/search-records";

export const metadata: Metadata = { title: "Search" };

interface SearchPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

/** The finder's answers as a page, for readers without scripts. */
export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const { slug } = await params;
  const home = `/o/${slug}`;
  const { actor } = await requireMember(slug, `${home}/search`);
  const { q } = searchSchema.catch({ q: "" }).parse({ q: (await searchParams).q });
  const { value } = await searchRecords(actor, { q });
  const groups = uniqBy(value.data, ({ kind }) => kind).map(({ kind }) => ({
    kind,
    found: value.data.filter((one) => one.kind === kind),
  }));
  return (
    <>
      <PageHeader
        title="Search"
        description="Customers, contacts, quotes, products, documents, competitors, members and pages, by name or number."
        actions={<SearchField label="Find anything" path={`${home}/search`} value={q} />}
      />
      {groups.length === 0 ? (
        <EmptyState icon={<Search />} title="Nothing found">
          {isLongEnough(q)
            ? `Nothing that you may see has “${q}” in its name or number.`
            : "Type at least two letters."}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {groups.map(({ kind, found }) => (
            <Card key={kind}>
              <CardHeader title={foundKindNames[kind]} />
              <ul>
                {found.map(({ id, label, note, path }) => (
                  <li key={id} className="border-b border-line last:border-b-0">
                    <Link
                      href={`${home}${path}`}
                      className="flex flex-wrap justify-between gap-x-4 px-4 py-2.5 hover:bg-hover"
                    >
                      <span className="min-w-0 font-medium wrap-anywhere">{label}</span>
                      <span className="text-ink-3 wrap-anywhere">{note}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
