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
  "quote.created": "quote",
  "quote.updated": "quote",
  "quote.deleted": "quote",
  "quote.submitted": "quote",
  "quote.approved": "quote",
  "quote.returned": "quote",
  "quote.sent": "quote",
  "quote.revised": "quote",
  "quote.accepted": "quote",
  "quote.declined": "quote",
  "quote.expired": "quote",
} as const;

export type AuditAction = keyof typeof auditActions;
