import { isMemberPermission, permissionWords } from "@/lib/access/permission-words";
import { isRole, roleNames } from "@/lib/access/roles";
import { type EventChanges, textIn } from "./event-changes";
import { buyerPhrases, eventPhrases } from "./event-phrases";
import { isAuditAction } from "./events";

interface ToldEvent {
  readonly action: string;
  readonly actorType: string;
  readonly actorName: string;
  readonly targetType: string;
  readonly targetName: string | null;
  readonly changes: EventChanges;
}

/** What happened, as a sentence whose names can be set apart: actor, before, target, after. */
export interface EventSentence {
  readonly actor: string;
  readonly before: string;
  readonly target: string | null;
  readonly after: string;
}

/** Who did what to whom, in plain words: "Ada Berg", "changed the role of", "Bo Lind", "from Viewer to Manager". */
export function sentenceOf(event: ToldEvent): EventSentence {
  const { action, actorName, targetName } = event;
  if (action === "access.denied")
    return { actor: actorName, before: "was not allowed to", target: null, after: refused(event) };
  // Whoever joins is the subject: the event's actor is only somebody with a link.
  const actor = action === "member.joined" ? (targetName ?? actorName) : actorName;
  const [before = "", rest] = phraseOf(event).split("{}");
  const target = rest === undefined ? null : (targetName ?? unnamed(event.targetType));
  const after = [rest, tailOf(event)].filter(Boolean).join(" ");
  return { actor, before: before.trim(), target, after: after.trim() };
}

function phraseOf({ action, actorType }: ToldEvent): string {
  if (!isAuditAction(action)) return `did “${action}” to {}`;
  return (actorType === "buyer" && buyerPhrases[action]) || eventPhrases[action];
}

/** The sentence as text. */
export function inWords({ actor, before, target, after }: EventSentence): string {
  return [actor, before, target, after].filter(Boolean).join(" ");
}

const unnamedTargets: Readonly<Record<string, string>> = {
  user: "somebody",
  organization: "the organization",
  invitation: "an invitation",
  api_token: "an API token",
};

function unnamed(targetType: string): string {
  return unnamedTargets[targetType] ?? `a ${targetType.replaceAll("_", " ")}`;
}

function refused({ changes }: ToldEvent): string {
  const permission = textIn(changes, "permission") ?? "";
  return isMemberPermission(permission) ? permissionWords[permission] : permission;
}

const withRole = ["invitation.created", "seat.assigned", "member.joined"];
const withSpan = ["member.role_changed", "seats.changed"];

function tailOf({ action, changes }: ToldEvent): string {
  const { role, from, to } = changes;
  if (withRole.includes(action) && role) return `as ${roleWord(role)}`;
  if (withSpan.includes(action) && from !== undefined && to !== undefined)
    return `from ${roleWord(from)} to ${roleWord(to)}`;
  return "";
}

function roleWord(value: EventChanges[string]): string {
  const text = String(value);
  return isRole(text) ? roleNames[text] : text;
}
