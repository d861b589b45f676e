import type { Metadata } from "next";
import { FreshProof } from "@/app/fresh-proof";
import { OfferForm } from "@/components/team/offer-form";
import { OpenOffer } from "@/components/team/open-offer";
import { ButtonLink } from "@/components/ui/button-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyRound } from "@/components/ui/icons/key-round";
import { PageHeader } from "@/components/ui/page-header";
import type { Member } from "@/lib/access/actor";
import { can } from "@/lib/access/authorize";
import { requireMember } from "@/lib/http/pages/page";
import { listMembers } from "@/lib/members/list-members";
import { membersToChoose } from "@/lib/members/schema";
import { getOffer } from "@/lib/ownership/get-offer";
import {
  acceptOwnershipAction,
  cancelOwnershipAction,
  declineOwnershipAction,
  offerOwnershipAction,
} from "./actions";

export const metadata: Metadata = { title: "Ownership" };

interface OwnershipPageProps {
  params: Promise<{ slug: string }>;
}

export default async function OwnershipPage({ params }: OwnershipPageProps) {
  const { slug } = await params;
  const team = `/o/${slug}/team`;
  const path = `${team}/ownership`;
  const { actor, organization } = await requireMember(slug, path);
  const { offer } = (await getOffer(actor)).value;
  const proof = actor.isFresh ? null : <FreshProof path={path} />;
  return (
    <>
      <PageHeader
        title="Ownership"
        breadcrumb={[{ label: "Team", href: team }]}
        description={`An owner runs everything in ${organization.name}, billing included.`}
      />
      {offer ? (
        <OpenOffer
          offer={offer}
          accept={acceptOwnershipAction.bind(null, slug)}
          decline={declineOwnershipAction.bind(null, slug)}
          cancel={cancelOwnershipAction.bind(null, slug)}
          proof={offer.isForMe ? proof : null}
        />
      ) : can(actor, "ownership.transfer") ? (
        <Card>
          <CardHeader
            title="Hand over your ownership"
            description="Once they accept, they are an owner and you are an admin. The offer stands for 7 days."
          />
          <CardBody>
            {proof ?? (
              <OfferForm
                action={offerOwnershipAction.bind(null, slug)}
                members={await candidates(actor)}
              />
            )}
          </CardBody>
        </Card>
      ) : (
        <Card>
          <EmptyState
            icon={<KeyRound />}
            title="There is no offer for you"
            action={<ButtonLink href={team}>Back to the team</ButtonLink>}
          >
            It was answered or withdrawn, or it has expired. An owner can make a new one.
          </EmptyState>
        </Card>
      )}
    </>
  );
}

async function candidates(actor: Member) {
  const { value } = await listMembers(actor, membersToChoose);
  return value.data.filter(({ role }) => role !== "owner");
}
