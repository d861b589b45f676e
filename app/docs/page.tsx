import type { Metadata } from "next";
import { ReferenceFrame } from "@/components/api-reference/reference-frame";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { referenceOf } from "@/lib/http/openapi/reference";
import { limits } from "@/lib/limits/limits";
import { problems } from "@/lib/problems";
import { apiDocument } from "../api-document";

export const metadata: Metadata = { title: "API" };

export default async function DocsPage() {
  const document = await apiDocument();
  const operations = referenceOf(document);
  const codes = Object.entries(problems).map(([code, problem]) => ({ code, ...problem }));
  return (
    <ReferenceFrame tags={document.tags} current={null}>
      <PageHeader
        title="The API of Mercura"
        description={`${operations.length} operations below /api/v1. Whatever a page does, a program can do as well.`}
      />
      <Card>
        <CardHeader title="How it works" />
        <CardBody className="grid gap-2 text-pretty">
          <p>
            Send <code>Authorization: Bearer …</code> with an API token, made under API tokens in an
            organization&rsquo;s sidebar, or with the access token that a log-in answers. Whoever
            belongs to several organizations names one in <code>Organization-Id</code>.
          </p>
          <p>
            JSON in snake_case. Money is whole minor units beside its currency; moments are ISO 8601
            in UTC. Unknown fields are refused. A list takes <code>limit</code> and{" "}
            <code>cursor</code>, and answers <code>next_cursor</code>, null on the last page.
          </p>
          <p>
            A <code>POST</code> with an <code>Idempotency-Key</code> is carried out once in 24
            hours: sent again with the same body it gets the same answer, with another one 422. A
            record with a version has an <code>ETag</code>; send it as <code>If-Match</code> with a{" "}
            <code>PATCH</code>, and a change that somebody else made in between is not overwritten.
          </p>
          <p>
            <code>RateLimit</code> headers tell what is left of {limits.api_token.points} requests a
            minute for a token and {limits.api_organization.points} for an organization; a 429 says
            in <code>Retry-After</code> when to come back. Every answer has an{" "}
            <code>X-Request-Id</code>: yours, if you sent one.
          </p>
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Problems"
          count={codes.length}
          description="application/problem+json (RFC 9457); compare the code, show the title."
        />
        <Table
          caption="Problems"
          rows={codes}
          rowKey={({ code }) => code}
          columns={[
            {
              id: "code",
              label: "Code",
              kind: "title",
              cell: ({ code }) => (
                <code className="wrap-anywhere md:whitespace-nowrap">{code}</code>
              ),
            },
            { id: "status", label: "Status", cell: ({ status }) => status },
            { id: "title", label: "Title", cell: ({ message }) => message },
          ]}
        />
      </Card>
    </ReferenceFrame>
  );
}
