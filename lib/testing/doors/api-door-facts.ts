import type { ApiDoor } from "./api-door";
import { accountDoors } from "./facts/account";
import { billingDoors } from "./facts/billing";
import { competitorsDoors } from "./facts/competitors";
import { customersDoors } from "./facts/customers";
import { documentsDoors } from "./facts/documents";
import type { DoorFacts, Doors } from "./facts/door-facts";
import { integrationsDoors } from "./facts/integrations";
import { organizationDoors } from "./facts/organization";
import { productsDoors } from "./facts/products";
import { quotesDoors } from "./facts/quotes";
import { noMailedTokens, type Scene } from "./facts/scene";
import { teamDoors } from "./facts/team";

/** Every route of the API. A new one fails a test until it is listed in one of these, and is then tested like the others. */
const facts: Doors = {
  ...organizationDoors,
  ...billingDoors,
  ...teamDoors,
  ...integrationsDoors,
  ...accountDoors,
  ...customersDoors,
  ...productsDoors,
  ...quotesDoors,
  ...competitorsDoors,
  ...documentsDoors,
};

/** The names of the doors that are known. */
export const knownDoors: readonly string[] = Object.keys(facts);

/** What is known of a door. */
export function factsOf(door: ApiDoor): DoorFacts {
  return facts[door.name] ?? { access: "somebody" };
}

/** The parameter that names a record of the organization in a door's path, if there is one. */
export function recordParameter(door: ApiDoor): string | undefined {
  return /\[(bulkChangeId|competitorId|customerId|documentId|exportId|importId|invitationId|productId|quoteId|taxClassId|tokenId|userId|viewId|webhookId)\]/.exec(
    door.path,
  )?.[1];
}

/** A path's parameters with the record that it names, if any, replaced by another. */
export function withRecord(door: ApiDoor, { params }: Scene, id: string): Scene["params"] {
  const name = recordParameter(door);
  return name ? { ...params, [name]: id } : params;
}

/** A good body for a door, if it takes one. */
export function bodyFor(door: ApiDoor, scene: Scene): Record<string, unknown> | undefined {
  return factsOf(door).body?.(scene);
}

const nobody = { slug: "", email: "", invitationToken: "", mailedTokens: noMailedTokens };

/** The fields of a door's body. */
export function fieldsOf(door: ApiDoor): string[] {
  return Object.keys(factsOf(door).body?.({ ...nobody, params: {} }) ?? {});
}

/** The parameters that a door's path and its body ask for. */
export function parametersOf(door: ApiDoor): readonly string[] {
  const asked = [...door.path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  const params = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        asked.push(String(name));
        return "";
      },
    },
  );
  factsOf(door).body?.({ ...nobody, params });
  return asked;
}
