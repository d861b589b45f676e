/** The statuses of an organization. Its data can be read and exported in each of them. */
export const organizationStatuses = [
  "trial",
  "active",
  "past_due",
  "read_only",
  "canceled",
] as const;

export type OrganizationStatus = (typeof organizationStatuses)[number];

/** The effect of using a permission, as far as a status may forbid it. */
export const effects = ["read", "free", "change", "grow"] as const;
export type Effect = (typeof effects)[number];

export const effectDescriptions: Readonly<Record<Effect, string>> = {
  read: "read and export",
  free: "pay, free seats, end sessions, hand over and close the organization",
  change: "work: create and change records and settings",
  grow: "take seats: invite, assign, reactivate",
};

/** What each status allows. The only place that says so. */
const statusTable: Readonly<Record<OrganizationStatus, readonly Effect[]>> = {
  trial: ["read", "free", "change", "grow"],
  active: ["read", "free", "change", "grow"],
  past_due: ["read", "free", "change"],
  read_only: ["read", "free"],
  canceled: ["read", "free"],
};

export const statusNames: Readonly<Record<OrganizationStatus, string>> = {
  trial: "Trial",
  active: "Active",
  past_due: "Payment overdue",
  read_only: "Read only",
  canceled: "Cancelled",
};

/** What a status means for the day's work, and who can change it. */
export const statusWords: Readonly<Record<OrganizationStatus, string>> = {
  trial: "Everything is open. An owner can choose a plan before it ends.",
  active: "Everything is open.",
  past_due: "Work goes on and no seats are added until an owner settles the payment.",
  read_only: "All can be read and exported, and nothing changed, until an owner changes that.",
  canceled: "All can be read and exported, and nothing changed, until an owner chooses a plan.",
};

/** Whether `value` is one of the statuses. */
export function isOrganizationStatus(value: string): value is OrganizationStatus {
  return organizationStatuses.some((status) => status === value);
}

/** Whether an organization in `status` may do what has this effect. */
export function statusAllows(status: OrganizationStatus, effect: Effect): boolean {
  return statusTable[status].includes(effect);
}
