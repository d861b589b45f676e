import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { FormProblem } from "@/components/ui/form-problem";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ImportResource, importKinds } from "@/lib/imports/kinds";

interface FileFormProps {
  /** Where the file is sent. */
  action: string;
  resource: ImportResource;
  cancelHref: string;
  /** Why the file before was not taken. */
  problem: string | null;
}

/** Chooses a file of rows. It posts as any form does, with scripts or without. */
export function FileForm({ action, resource, cancelHref, problem }: FileFormProps) {
  const { words, fields } = importKinds[resource];
  return (
    <form action={action} method="post" encType="multipart/form-data">
      <input type="hidden" name="resource" value={resource} />
      <Card>
        <CardBody className="grid gap-4">
          <FormProblem message={problem} />
          <Field
            label="CSV file"
            hint="Up to 20,000 rows and 10 MB. The encoding and the separator are found out."
            required
          >
            {(control) => (
              <FileInput
                {...control}
                name="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
              />
            )}
          </Field>
        </CardBody>
        <CardFooter className="justify-end">
          <ButtonLink href={cancelHref} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Look at the file</SubmitButton>
        </CardFooter>
      </Card>
      <Card className="mt-5">
        <CardHeader
          title={`What a file of ${words[1]} can hold`}
          description="The first line names the columns, in any order and by these names or your own. An export has the same ones."
        />
        <CardBody>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-6 gap-y-1">
            {fields
              .filter(({ isImportOnly }) => !isImportOnly)
              .map(({ key, label, isRequired }) => (
                <li key={key}>
                  {label}
                  {isRequired ? <span className="text-ink-3"> (needed)</span> : null}
                </li>
              ))}
          </ul>
        </CardBody>
      </Card>
    </form>
  );
}
