import { ActionButton } from "@/components/form/action-button";
import { checkId } from "@/components/imports/check-id";
import { Tally } from "@/components/imports/tally";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { CodeOfName } from "@/lib/imports/codes-of-names";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";
import { formatCount } from "@/lib/number-format";
import { mapImportAction, startImportAction } from "./actions";

interface StartProps {
  slug: string;
  locale: string;
  file: {
    readonly id: string;
    readonly resource: ImportResource;
    readonly status: string;
    readonly onBadLine: string;
    readonly columns: readonly string[];
    readonly missing: readonly string[];
    readonly countries: readonly CodeOfName[];
    readonly currencies: readonly CodeOfName[];
    readonly check: React.ComponentProps<typeof Tally>["tally"] | null;
    readonly faults: readonly { readonly message: string }[];
  };
}

/** What an import would do, and the button that does it. */
export function Start({ slug, locale, file }: StartProps) {
  const { check, missing, onBadLine } = file;
  const isStopped = Boolean(check && check.bad > 0 && onBadLine === "refuse");
  const count = check ? check.created + check.updated : 0;
  const written = (number: number) => formatCount(number, locale);
  const [one, many] = importKinds[file.resource].words;
  return (
    <Card id={checkId} tabIndex={-1} className="scroll-mt-24">
      <CardHeader title="What would happen" />
      <CardBody className="grid gap-4">
        {file.status === "failed" ? (
          <Notice tone="bad" role="status">
            The import did not get through. Nothing was imported; you can start it again.
          </Notice>
        ) : null}
        {missing.length > 0 ? (
          <Notice tone="warn">
            Say below which column is: {missing.join(", ")}. Then check again.
          </Notice>
        ) : null}
        {isStopped ? (
          <Notice
            tone="warn"
            role="status"
            action={
              <ActionButton
                variant="secondary"
                size="sm"
                action={mapImportAction.bind(null, slug)}
                fields={{ importId: file.id, onBadLine: "skip", ...columnFields(file.columns) }}
              >
                {check?.bad === 1 ? "Leave it out" : "Leave them out"}
              </ActionButton>
            }
          >
            {check?.bad === 1
              ? "One line is bad, and one stops the import. Mend the file and send it again, or leave the line out."
              : `${written(check?.bad ?? 0)} lines are bad, and one stops the import. Mend the file and send it again, or leave them out.`}
          </Notice>
        ) : null}
        {check && file.countries.length > 0 ? (
          <p className="text-sm text-ink-2">
            Countries are read by their names: {inWords(file.countries, written)}.
          </p>
        ) : null}
        {check && file.currencies.length > 0 ? (
          <p className="text-sm text-ink-2">
            Currencies are read by their names and signs: {inWords(file.currencies, written)}.
          </p>
        ) : null}
        {check ? (
          <Tally resource={file.resource} tally={check} isDone={false} locale={locale} />
        ) : null}
      </CardBody>
      {check && !isStopped && count > 0 ? (
        <CardFooter className="justify-end">
          <ActionButton action={startImportAction.bind(null, slug)} fields={{ importId: file.id }}>
            Import {written(count)} {count === 1 ? one : many}
          </ActionButton>
        </CardFooter>
      ) : null}
    </Card>
  );
}

// The form of the columns sends all of them, and whoever sends none leaves all out.
function columnFields(columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((field, index) => [`column${index}`, field]));
}

/** At most this many are named one by one. */
const mostNames = 10;

function inWords(names: readonly CodeOfName[], written: (number: number) => string): string {
  const told = names.slice(0, mostNames).map(({ name, code }) => `${name} as ${code}`);
  const rest = names.length - told.length;
  const more = rest > 0 ? `, and ${written(rest)} more` : "";
  return `${told.join(", ")}${more}`;
}
