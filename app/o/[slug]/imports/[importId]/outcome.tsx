import { Tally } from "@/components/imports/tally";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";

interface OutcomeProps {
  /** The organization's path. */
  home: string;
  locale: string;
  file: {
    readonly resource: ImportResource;
    readonly createdCount: number;
    readonly updatedCount: number;
    readonly skippedCount: number;
    readonly badCount: number;
  };
}

/** What a finished import has done. */
export function Outcome({ home, locale, file }: OutcomeProps) {
  const [, many] = importKinds[file.resource].words;
  return (
    <Card>
      <CardHeader
        title="Imported"
        actions={
          <ButtonLink href={`${home}/${many}?sort=newest`} size="sm" variant="primary">
            See the {many}
          </ButtonLink>
        }
      />
      <CardBody>
        <Tally
          resource={file.resource}
          isDone
          locale={locale}
          tally={{
            created: file.createdCount,
            updated: file.updatedCount,
            skipped: file.skippedCount,
            bad: file.badCount,
          }}
        />
      </CardBody>
    </Card>
  );
}
