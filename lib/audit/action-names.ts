import { type AuditAction, auditActions, isAuditAction } from "./events";

const actions = Object.keys(auditActions).filter(isAuditAction);
const groups = [...new Set(actions.map((action) => action.slice(0, action.indexOf("."))))];

/** Every action that this version knows, by its group, such as "member". */
export const actionsByGroup: Readonly<Record<string, readonly AuditAction[]>> = Object.fromEntries(
  groups.map((group) => [group, actions.filter((action) => action.startsWith(`${group}.`))]),
);

/** An action's name within its group: "member.role_changed" is "Role changed". */
export function actionName(action: string): string {
  return capitalized(action.slice(action.indexOf(".") + 1).replaceAll("_", " "));
}

/** The names of groups whose word alone says too little. */
const names: Readonly<Record<string, string>> = {
  api_token: "API token",
  audit: "Audit log",
  record: "Deleted record",
  seats: "Number of seats",
  view: "Saved view",
};

/** A group's name, such as "Member". */
export function groupName(group: string): string {
  return names[group] ?? capitalized(group.replaceAll("_", " "));
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
