/** The vocabulary of the audit log: what can happen, and to what. */
export const auditActions = {
  "organization.created": "organization",
  "invitation.created": "invitation",
  "invitation.resent": "invitation",
  "invitation.revoked": "invitation",
  "invitation.accepted": "invitation",
  "member.joined": "user",
  "member.role_changed": "user",
  "member.removed": "user",
  "access.denied": "organization",
  "customer.created": "customer",
  "customer.updated": "customer",
  "customer.deleted": "customer",
} as const;

export type AuditAction = keyof typeof auditActions;
