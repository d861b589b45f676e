import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { ApiTokenTable } from "@/components/api-tokens/api-token-table";
import { CreateTokenForm } from "@/components/api-tokens/create-token-form";
import { scopeChoices } from "@/components/api-tokens/scope-choices";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SquareTerminal } from "@/components/ui/icons/square-terminal";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/access/authorize";
import { listApiTokens } from "@/lib/api-tokens/list-api-tokens";
import { requireMember } from "@/lib/http/pages/page";
import { createApiTokenAction, revokeApiTokenAction, takeOverApiTokenAction } from "./actions";

export const metadata: Metadata = { title: "API tokens" };

interface ApiTokensPageProps {
  params: Promise<{ slug: string }>;
}

export default async function ApiTokensPage({ params }: ApiTokensPageProps) {
  const { slug } = await params;
  const path = `/o/${slug}/settings/api-tokens`;
  const { actor, organization } = await requireMember(slug, path);
  const { value: tokens } = await listApiTokens(actor);
  const mayManage = can(actor, "api_token.manage");
  return (
    <>
      <PageHeader
        title="API tokens"
        description={`For programs that work with the data of ${organization.name}. A token may do what its scopes say, and never more than the role of its member.`}
      />
      <div className="grid gap-5">
        <Card id="new">
          <CardHeader title="New token" />
          <CardBody>
            {actor.isFresh ? (
              <CreateTokenForm
                action={createApiTokenAction.bind(null, slug)}
                choices={scopeChoices(actor.role)}
                mayManage={mayManage}
                tokenIds={tokens.data.map(({ id }) => id)}
              />
            ) : (
              <FreshProof path={path} />
            )}
          </CardBody>
        </Card>
        <Card>
          <CardHeader
            title="Tokens"
            count={tokens.data.length}
            description={`${mayManage ? "Yours, those of the other members, and those of the organization." : "Only yours are listed."}${actor.isFresh ? "" : " Confirm that it’s you to change them."}`}
          />
          {tokens.data.length > 0 ? (
            <ApiTokenTable
              tokens={tokens.data}
              userId={actor.userId}
              isFresh={actor.isFresh}
              revoke={revokeApiTokenAction.bind(null, slug)}
              takeOver={takeOverApiTokenAction.bind(null, slug)}
            />
          ) : (
            <EmptyState icon={<SquareTerminal />} title="There is no token yet">
              Make one above for each program that works with your data, with no more scopes than it
              needs.
            </EmptyState>
          )}
        </Card>
      </div>
    </>
  );
}
