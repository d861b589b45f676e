import { type EventChanges, textIn } from "./event-changes";

/** What the names in an event are taken from. */
interface NamedEvent {
  readonly userId: string | null;
  readonly actorType: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly changes: EventChanges;
}

type Names = ReadonlyMap<string, string>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids of everybody whom an event names. */
export function personIdsIn({ userId, targetType, targetId, changes }: NamedEvent): string[] {
  const values = Object.values(changes).filter((value) => typeof value === "string");
  return [
    ...(userId ? [userId] : []),
    ...(targetType === "user" ? [targetId] : []),
    ...values.filter((value) => uuid.test(value)),
  ];
}

const outsiderNames: Readonly<Record<string, string>> = {
  invitee: "Somebody with the link of an invitation",
  buyer: "The buyer",
  system: "Mercura",
};

/** Who did it. An outsider is called what they said of themselves. */
export function actorNameOf({ userId, actorType, changes }: NamedEvent, names: Names): string {
  const own = { invitee: "email", buyer: "name" }[actorType];
  const said = own ? textIn(changes, own) : null;
  return names.get(userId ?? "") ?? said ?? outsiderNames[actorType] ?? "Somebody who is gone";
}

/** What it was done to: a person's name, a customer's, a quote's number, an invitation's address. */
export function targetNameOf(
  { targetType, targetId, changes }: NamedEvent,
  names: Names,
  organizationName: string | null,
): string | null {
  if (targetType === "user") return names.get(targetId) ?? textIn(changes, "email");
  // Among the changes of a quote "name" is the buyer's.
  if (targetType === "quote") return changes.number ? String(changes.number) : null;
  const said = textIn(changes, "name") ?? textIn(changes, "email");
  return said ?? (targetType === "organization" ? organizationName : null);
}
