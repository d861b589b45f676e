import Link from "next/link";
import { TextLink } from "@/components/ui/text-link";
import { quoteStatusNames } from "@/lib/quotes/status";
import { HistoryFact } from "./history-fact";

export interface VersionFactsProps {
  quoteId: string;
  /** The path of all quotes. */
  list: string;
  versions: readonly { readonly id: string; readonly version: number; readonly status: string }[];
  /** The buyer's link. */
  link: string | null;
  pdfSha256: string | null;
}

/** The versions of a quote, and what tells the very file that was sent from any other. */
export function VersionFacts({ quoteId, list, versions, link, pdfSha256 }: VersionFactsProps) {
  return (
    <>
      {versions.length > 1 ? (
        <HistoryFact label="Versions">
          {versions.map(({ id, version, status }) => (
            <span key={id} className="mr-3">
              {id === quoteId ? (
                <strong>Version {version}</strong>
              ) : (
                <Link href={`${list}/${id}`} className="underline">
                  Version {version}
                </Link>
              )}
              {` (${nameOf(status)})`}
            </span>
          ))}
        </HistoryFact>
      ) : null}
      {pdfSha256 ? (
        <HistoryFact label="SHA-256 of the PDF">
          <code className="block font-mono text-sm wrap-anywhere">{pdfSha256}</code>
          {link ? (
            <TextLink href={`${new URL(link).pathname}/verify`} prefetch={false}>
              Check a file against it
            </TextLink>
          ) : null}
        </HistoryFact>
      ) : null}
    </>
  );
}

function nameOf(status: string): string {
  const found = Object.entries(quoteStatusNames).find(([name]) => name === status);
  return found?.[1].toLowerCase() ?? status;
}
