"use client";

import { FormMessage } from "@/components/form/form-message";
import { useSentForm } from "@/components/form/use-sent-form";
import { Card, CardBody, CardFooter, CardHeader } from "@/components/ui/card";
import { Select, SelectField } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BoundAction, FormState } from "@/lib/http/forms/form-state";
import { guessColumns } from "@/lib/imports/guess-columns";
import { fieldLabel, type ImportResource, importKinds } from "@/lib/imports/kinds";
import { pricedIn } from "@/lib/imports/priced-columns";
import { checkId } from "./check-id";

export interface MappedImport {
  readonly id: string;
  readonly resource: ImportResource;
  readonly encoding: string;
  readonly separator: string;
  readonly columns: readonly string[];
  readonly matchBy: string;
  readonly onMatch: string;
  readonly onBadLine: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface MappingFormProps {
  action: BoundAction<null>;
  file: MappedImport;
}

const separatorNames = { ",": "Comma ,", ";": "Semicolon ;", "\t": "Tab", "|": "Bar |" } as const;
const encodingNames = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252 (Western Europe)",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big-endian",
} as const;

const toOptions = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** How a file is read, what its columns are for, and what is done with what is known or bad. */
export function MappingForm({ action, file }: MappingFormProps) {
  const { form, state, isPending } = useSentForm(action, showCheck);
  const { matches, mayAddBlindly, words } = importKinds[file.resource];
  return (
    // Begun anew with what was saved: a form that was posted goes back to what stood there first.
    <form {...form} key={JSON.stringify({ ...file, rows: null })}>
      <input type="hidden" name="importId" value={file.id} />
      <Card>
        <CardHeader
          title="Columns"
          description="Say what each column of the file is. What is left out is not imported."
        />
        <CardBody className="grid gap-4">
          <FormMessage state={state} />
          <ColumnList file={file} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              label="Separator"
              name="separator"
              defaultValue={file.separator}
              options={toOptions(separatorNames)}
            />
            <SelectField
              label="Encoding"
              name="encoding"
              hint="Change it where letters such as ä or é look wrong."
              defaultValue={file.encoding}
              options={toOptions(encodingNames)}
            />
            <SelectField
              label={`A ${words[0]} is there already where it has the same`}
              name="matchBy"
              defaultValue={file.matchBy}
              options={[
                ...matches.map((key) => ({ value: key, label: fieldLabel(file.resource, key) })),
                ...(mayAddBlindly ? [{ value: "", label: "Don't look: each line adds one" }] : []),
              ]}
            />
            <SelectField
              label="What is there already"
              name="onMatch"
              defaultValue={file.onMatch}
              hint="Empty cells never clear what is there."
              options={[
                { value: "skip", label: "Leave it as it is" },
                { value: "update", label: "Update it from the file" },
              ]}
            />
            <SelectField
              label="Bad lines"
              name="onBadLine"
              defaultValue={file.onBadLine}
              options={[
                { value: "refuse", label: "All or nothing: one bad line stops the import" },
                { value: "skip", label: "Leave bad lines out and import the others" },
              ]}
            />
          </div>
        </CardBody>
        <CardFooter className="justify-end">
          <SubmitButton pending={isPending} variant="secondary">
            Check again
          </SubmitButton>
        </CardFooter>
      </Card>
    </form>
  );
}

// What would happen now stands above the form: on a phone out of sight of its button.
function showCheck({ status }: FormState) {
  if (status !== "done") return;
  const check = document.getElementById(checkId);
  check?.scrollIntoView();
  check?.focus({ preventScroll: true });
}

/** The columns of prices in one currency that the file seems to have. */
function pricesIn({ resource, columns, headings }: MappedImport): readonly string[] {
  const found = [...columns, ...guessColumns(resource, headings)];
  return [...new Set(found.filter((key) => pricedIn(key) !== null))];
}

function ColumnList({ file }: { file: MappedImport }) {
  const options = [
    { value: "", label: "Leave out" },
    ...importKinds[file.resource].fields.map(({ key, label }) => ({ value: key, label })),
    ...pricesIn(file).map((key) => ({ value: key, label: fieldLabel(file.resource, key) })),
  ];
  return (
    <ul className="grid gap-2">
      {file.headings.map((heading, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and its heading may come twice
          key={index}
          className="grid items-center gap-x-4 gap-y-1 border-b border-line pb-2 last:border-b-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_14rem]"
        >
          <span className="min-w-0">
            <span className="block font-medium wrap-anywhere">{heading || "(no heading)"}</span>
            <span className="block truncate text-sm text-ink-3">{samples(file, index)}</span>
          </span>
          <Select
            name={`column${index}`}
            aria-label={`Column ${heading || index + 1}`}
            defaultValue={file.columns[index] ?? ""}
            options={options}
          />
        </li>
      ))}
    </ul>
  );
}

function samples({ rows }: MappedImport, index: number): string {
  const cells = rows.map((cells) => cells[index] ?? "").filter((cell) => cell !== "");
  return cells.length > 0 ? cells.slice(0, 3).join(" · ") : "Empty";
}
