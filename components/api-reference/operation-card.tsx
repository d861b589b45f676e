import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type Column, Table } from "@/components/ui/table";
import type { ReferenceOperation, SentField } from "@/lib/http/openapi/reference";
import { TryIt } from "./try-it";

const columns: readonly Column<SentField>[] = [
  {
    id: "name",
    label: "Field",
    kind: "title",
    cell: ({ name, isRequired }) => (
      <span className="flex flex-wrap items-center gap-2">
        <code>{name}</code>
        {isRequired ? <Badge>required</Badge> : null}
      </span>
    ),
  },
  { id: "place", label: "In", cell: ({ place }) => place },
  {
    id: "type",
    label: "Type",
    cell: ({ type }) => <code className="text-xs wrap-anywhere">{type}</code>,
  },
];

/** One operation of the API: what it takes and answers, with examples, and a form to try it. */
export function OperationCard({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, description, fields, bodyExample } = operation;
  return (
    <Card id={id}>
      <CardHeader
        title={summary}
        description={
          <>
            <code className="font-medium wrap-anywhere text-ink">
              {method} {path}
            </code>
            {description ? <span className="block">{description.replaceAll("`", "")}</span> : null}
          </>
        }
      />
      {fields.length > 0 ? (
        <Table
          caption={`What ${summary} takes`}
          columns={columns}
          rows={fields}
          rowKey={({ place, name }) => `${place} ${name}`}
        />
      ) : null}
      <CardBody className="grid gap-4 lg:grid-cols-2">
        {bodyExample ? <Example title="Request" json={bodyExample} /> : null}
        <Example title={`Answer ${operation.answerStatus}`} json={operation.answerExample} />
      </CardBody>
      <CardBody className="border-t border-line">
        <p className="mb-3 text-sm text-ink-3">
          Refuses with {operation.refusals.join(", ")}; the codes stand on the first page.
        </p>
        <TryIt method={method} path={path} body={bodyExample} />
      </CardBody>
    </Card>
  );
}

function Example({ title, json }: { title: string; json: string }) {
  return (
    <figure className="grid min-w-0 content-start gap-1.5">
      <figcaption className="text-sm font-medium text-ink-2">{title}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1).
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-sm border border-line bg-sunken p-3 text-xs"
      >
        {json}
      </pre>
    </figure>
  );
}
