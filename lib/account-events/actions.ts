/** The vocabulary of an account's own log: what can happen to it, and how its owner reads it. */
export const accountActions = {
  "account.created": "Account created",
  "auth.login": "Log-in",
  "auth.locked": "Log-in locked after too many wrong passwords",
  "auth.logout": "Log-out",
  "auth.reauthenticated": "Password confirmed",
  "auth.session.revoked": "Session ended",
  "auth.session.revoked_others": "All other sessions ended",
  "auth.session.ended_by_admin": "Logged out everywhere by an organization's admin",
  "auth.password.changed": "Password changed",
  "auth.password.reset_requested": "Password reset requested",
  "auth.password.reset": "Password reset",
  "auth.email.verified": "E-mail verified",
  "auth.email.change_requested": "Change of e-mail requested",
  "auth.email.changed": "E-mail changed",
  "auth.email.change_undone": "Change of e-mail undone",
  "auth.identity.linked": "Sign-in linked",
  "auth.identity.unlinked": "Sign-in unlinked",
} as const;

export type AccountAction = keyof typeof accountActions;
