import { anEmail, password } from "@/lib/testing/company/people";
import type { Doors } from "./door-facts";

/** Doors of a person's account, log-in and sessions. */
export const accountDoors: Doors = {
  "POST /auth/activate": {
    access: "anybody",
    body: ({ mailedTokens }) => ({
      token: mailedTokens.account_activation,
      user_name: "Jo 🥐 Lind",
      password: "NewPass123!",
    }),
  },
  "POST /auth/login": {
    access: "anybody",
    body: ({ email }) => ({ email, password, remember_me: true }),
  },
  "POST /auth/logout": { access: "somebody" },
  "POST /auth/forgot-password": { access: "anybody", body: ({ email }) => ({ email }) },
  "POST /auth/reset-password": {
    access: "anybody",
    body: ({ mailedTokens }) => ({
      token: mailedTokens.password_reset,
      new_password: "NewPass123!",
    }),
  },
  "POST /auth/change-password": {
    access: "somebody",
    body: () => ({ current_password: password, new_password: "NewPass123!" }),
  },
  "POST /auth/reauthenticate": { access: "somebody", body: () => ({ password }) },
  "POST /auth/verify-email": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.email_verification }),
  },
  "GET /auth/session": { access: "somebody" },
  "GET /auth/sessions": { access: "somebody" },
  "DELETE /auth/sessions": { access: "somebody" },
  "DELETE /auth/sessions/[sessionId]": { access: "somebody" },
  "GET /account": { access: "somebody" },
  "PATCH /account": { access: "somebody", body: () => ({ name: "Kim 🥐 Berg" }) },
  "GET /account/events": { access: "somebody" },
  "POST /account/email": { access: "somebody", body: () => ({ new_email: anEmail() }) },
  "POST /account/email/confirm": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.email_change }),
  },
  "POST /account/email/undo": {
    access: "anybody",
    body: ({ mailedTokens }) => ({ token: mailedTokens.undo_email_change }),
  },
  "POST /account/email/verification": { access: "somebody" },
};
