import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { z } from "zod";
import { call } from "./team";

/** Who owns the demo's company, as the README names them. */
export const demoOwner = { email: "annika@nordwerk.example", password: "mercura-demo" };

const made = z.object({ id: z.string() });
const loggedIn = z.object({ access_token: z.string(), user: made });
const listed = z.object({ data: z.array(made) });

/** What names the demo company's records in the addresses of its pages. A record of a kind that it lacks is not found. */
export async function demoParams(
  request: APIRequestContext,
): Promise<Readonly<Record<string, string>>> {
  const { access_token, user } = loggedIn.parse(await call(request, "/auth/login", demoOwner));
  const idOf = async (path: string) => {
    const headers = { Authorization: `Bearer ${access_token}` };
    const answer = await request.get(`/api/v1${path}`, { headers });
    return listed.parse(await answer.json()).data[0]?.id ?? randomUUID();
  };
  return {
    slug: "nordwerk",
    userId: user.id,
    customerId: await idOf("/customers"),
    quoteId: await idOf("/quotes"),
    productId: await idOf("/products"),
    taxClassId: await idOf("/tax-classes"),
    competitorId: await idOf("/competitors"),
    // A preview of a PDF looks different in a browser that can't show one, such as the tests' own.
    documentId: await idOf("/documents?kind=text"),
    importId: randomUUID(),
    webhookId: randomUUID(),
    id: randomUUID(),
    token: "a-link-to-nothing",
    rest: "nowhere/at-all",
    tag: "customers",
  };
}
