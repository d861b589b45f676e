import { type APIRequestContext, expect } from "@playwright/test";
import { z } from "zod";
import { type Company, newCompany, password, type SignedUp } from "./people";

const signedUp = z.object({ access_token: z.string(), organization_id: z.string() });
const invited = z.object({ invitation_link: z.url() });
const joined = z.object({ access_token: z.string() });

/** A member of a company, who can log in by the form with the password of all people here. */
export interface Teammate {
  readonly email: string;
  readonly name: string;
  /** Opens the API. */
  readonly token: string;
}

/** Makes a company with one member of each of these roles over the API; ends with nobody logged in. */
export async function aTeam<Role extends string>(
  request: APIRequestContext,
  companyName: string,
  roles: readonly Role[],
): Promise<{ company: Company; owner: Teammate; members: Record<Role, Teammate> }> {
  const company = newCompany(companyName);
  const { name, slug, ownerName, ownerEmail } = company;
  const owner = { owner_name: ownerName, owner_email: ownerEmail, owner_password: password };
  const signed = await call(request, "/organizations", { name, slug, ...owner });
  const { access_token, organization_id } = signedUp.parse(signed);
  const members: Record<string, Teammate> = {};
  for (const role of roles) {
    const member = { email: `${role}@${slug}.example`, name: `Kim ${role}`, role };
    const signer = { token: access_token, organizationId: organization_id };
    members[role] = await addMember(request, signer, member);
  }
  const ownerMate = { email: ownerEmail, name: ownerName, token: access_token };
  return { company, owner: ownerMate, members };
}

/** Invites somebody, who joins over the API with the password of all people here. */
export async function addMember(
  request: APIRequestContext,
  { token, organizationId }: SignedUp,
  { email, name, role }: { email: string; name: string; role: string },
): Promise<Teammate> {
  const path = `/organizations/${organizationId}/invitations`;
  const invitation = { email, role, send_email: false };
  const { invitation_link } = invited.parse(await call(request, path, invitation, token));
  const person = {
    token: new URL(invitation_link).searchParams.get("token"),
    user_name: name,
    password,
  };
  const accepted = joined.parse(await call(request, "/invitations/accept", person));
  return { email, name, token: accepted.access_token };
}

/** Posts to the API; fails the test if it answers with a problem. */
export async function call(
  request: APIRequestContext,
  path: string,
  data: object,
  token?: string,
): Promise<unknown> {
  const answer = await request.post(`/api/v1${path}`, {
    data,
    ...(token ? { headers: { Authorization: `Bearer ${token}` } } : {}),
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
