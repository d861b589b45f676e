const minuteInSeconds = 60;
const hourInSeconds = 60 * minuteInSeconds;
const dayInSeconds = 24 * hourInSeconds;

export interface Limit {
  /** Whose tries are counted together. */
  readonly per: "account" | "address" | "network" | "organization" | "record" | "token" | "user";
  readonly points: number;
  readonly durationSeconds: number;
  readonly blockSeconds?: number;
  /**
   * It keeps a server's load down and guards no secret. An operator may loosen it, and each server counts in its own memory,
   * because asking the database would cost more than most of what is admitted.
   */
  readonly isOfLoad?: true;
}

/**
 * How often something may be tried. RATE_LIMIT_FACTOR multiplies what counts per address or network, and the limits of load. What
 * counts per account, person, organization or quote is never loosened.
 *
 * @see NIST SP 800-63B-4 section 3.2.2 (at most 100 failures in a row); ASVS 5.0 2.4.1, 6.3.1
 */
export const limits = {
  log_in: { per: "network", points: 30, durationSeconds: 10 * minuteInSeconds },
  log_in_account: {
    per: "account",
    points: 10,
    durationSeconds: 15 * minuteInSeconds,
    blockSeconds: 15 * minuteInSeconds,
  },
  /** What a wrong password adds to the wait for the next. */
  log_in_pace: { per: "account", points: 1, durationSeconds: 1 },
  /** Failures in a row; only a reset of the password clears them. */
  log_in_streak: { per: "account", points: 100, durationSeconds: 0 },
  sign_up: { per: "address", points: 5, durationSeconds: hourInSeconds },
  /** Accounts that claim one e-mail address. */
  sign_up_account: { per: "account", points: 3, durationSeconds: dayInSeconds },
  /** Whoever types a company's address sees if it is free. Nobody should list the companies that are here that way. */
  slug_check: { per: "address", points: 60, durationSeconds: 10 * minuteInSeconds },
  forgot_password: { per: "address", points: 10, durationSeconds: hourInSeconds },
  forgot_password_account: { per: "account", points: 3, durationSeconds: hourInSeconds },
  /** A whole company may read a quote's link from one address, with page, logo and PDF each time. Its token can't be guessed. */
  shared_quote: { per: "address", points: 300, durationSeconds: 10 * minuteInSeconds },
  mailed_link: { per: "address", points: 20, durationSeconds: 10 * minuteInSeconds },
  verification_mail: { per: "user", points: 5, durationSeconds: hourInSeconds },
  email_change: { per: "user", points: 5, durationSeconds: hourInSeconds },
  /** Reminders of one quote: two clicks are one mail, and a day is no flood. */
  quote_reminder: { per: "record", points: 1, durationSeconds: 5 * minuteInSeconds },
  quote_reminder_daily: { per: "record", points: 3, durationSeconds: dayInSeconds },
  /** Reminders of one organization to one address. */
  quote_reminder_address: { per: "account", points: 5, durationSeconds: dayInSeconds },
  /** Mails to buyers in one organization's name, quotes and reminders. */
  quote_mail: { per: "organization", points: 500, durationSeconds: hourInSeconds },
  /** Quotes that one organization mails to one address. */
  quote_mail_address: { per: "account", points: 20, durationSeconds: dayInSeconds },
  upload: { per: "user", points: 300, durationSeconds: hourInSeconds },
  invitation: { per: "organization", points: 100, durationSeconds: hourInSeconds },
  invitation_daily: { per: "organization", points: 200, durationSeconds: dayInSeconds },
  /** Mails of one organization to one address. */
  invitation_address: { per: "account", points: 5, durationSeconds: dayInSeconds },
  /** Files that carry the organization's data away. */
  export: { per: "user", points: 5, durationSeconds: hourInSeconds },
  /** Requests to the API with one token: a session's or an API token. */
  api_token: { per: "token", points: 300, durationSeconds: minuteInSeconds, isOfLoad: true },
  /** Requests to the API for one organization, by all its members. */
  api_organization: {
    per: "organization",
    points: 3_000,
    durationSeconds: minuteInSeconds,
    isOfLoad: true,
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
