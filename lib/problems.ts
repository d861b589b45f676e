interface ProblemType {
  readonly status: number;
  /** What a person reads: what happened and what to do. */
  readonly message: string;
}

/** Every expected problem, with its HTTP status and its words. The codes are part of the API's contract. */
export const problems = {
  invalid_json: { status: 400, message: "The body is not valid JSON." },
  invalid_input: { status: 422, message: "Some fields need your attention." },
  payload_too_large: { status: 413, message: "That is too much data for one request." },
  unsupported_media_type: {
    status: 415,
    message: "Send the body as application/json, uncompressed.",
  },
  method_not_allowed: { status: 405, message: "This address does not take that method." },
  cross_site_request: {
    status: 403,
    message:
      "This request came from another website and was refused. Reload the page and try again.",
  },
  not_authenticated: { status: 401, message: "Log in to go on." },
  invalid_credentials: { status: 401, message: "This e-mail and password don't match." },
  forbidden: { status: 403, message: "Your role does not allow this." },
  insufficient_scope: {
    status: 403,
    message:
      "This API token has no scope for this. Make one that has, under API tokens in the sidebar.",
  },
  session_required: {
    status: 403,
    message: "An API token can't do this: it is for a person who is logged in.",
  },
  not_found: { status: 404, message: "There is nothing here, or you have no access to it." },
  organization_required: {
    status: 422,
    message: "You belong to several organizations: name one in the Organization-Id header.",
  },
  slug_taken: { status: 409, message: "This address is taken. Try another one." },
  password_too_common: {
    status: 422,
    message: "This password is on lists that attackers try first. Choose another one.",
  },
  password_too_personal: {
    status: 422,
    message:
      "This password is made of names that others know: yours, your e-mail's, your company's or ours. Choose another one.",
  },
  already_member: { status: 409, message: "This person is already a member." },
  invitation_exists: {
    status: 409,
    message: "There is already an open invitation for this e-mail. You can resend or revoke it.",
  },
  invitation_declined: { status: 409, message: "This invitation was declined." },
  invitation_organization_closed: {
    status: 409,
    message: "This organization is closed or about to be. Nobody can join it now.",
  },
  list_too_long: { status: 422, message: "A list takes at most 100 people. Split it up." },
  list_empty: { status: 422, message: "There is no address in this list." },
  already_activated: { status: 409, message: "This person has opened their account already." },
  activation_not_found: {
    status: 404,
    message: "This link does not exist. Check that it is complete and the newest one.",
  },
  activation_expired: {
    status: 409,
    message: "This link has expired. Ask your admin for a new one.",
  },
  activation_used: { status: 409, message: "This account is open already. Log in to go on." },
  activation_address_taken: {
    status: 409,
    message: "You have another account with this address. Log in, and ask your admin to invite it.",
  },
  seats_in_use: {
    status: 409,
    message: "More seats than that are in use. Free some first.",
  },
  nothing_to_pay: {
    status: 409,
    message: "Nobody pays here: this Mercura is self-hosted. An owner sets the seats.",
  },
  plan_required: { status: 402, message: "Choose a plan first, under Billing." },
  plan_exists: {
    status: 409,
    message: "There is a plan already. Change its seats instead of choosing another.",
  },
  payment_overdue: {
    status: 402,
    message: "A payment is open. Once it is settled, seats can be added.",
  },
  billing_unavailable: {
    status: 503,
    message:
      "The payment provider does not answer just now. Try again in a while: nothing is done or charged twice.",
  },
  signature_invalid: {
    status: 400,
    message: "The signature does not fit the body, or is too old.",
  },
  role_too_high: { status: 403, message: "You can only give roles below your own." },
  name_mismatch: { status: 422, message: "This is not the organization's name." },
  image_unsupported: {
    status: 415,
    message: "Use a PNG, JPEG or WebP image. An SVG can carry scripts: export it as PNG.",
  },
  image_too_large: { status: 413, message: "Use an image of at most 1 MB." },
  image_unreadable: {
    status: 422,
    message: "This image can't be read. Save it anew and try again.",
  },
  seats_exhausted: {
    status: 402,
    message:
      "All seats are taken. Free one by revoking an invitation or removing a member, or ask an owner to add seats under Billing.",
  },
  status_forbids: {
    status: 402,
    message:
      "This organization can't do that as it stands now. An owner can change that under Billing.",
  },
  contact_in_use: {
    status: 409,
    message: "A quote was sent to this contact, so it stays. You can change it.",
  },
  invalid_reference: { status: 422, message: "This is not there any more. Choose another one." },
  file_missing: { status: 422, message: "Choose a file." },
  file_empty: { status: 422, message: "This file is empty." },
  file_too_large: { status: 413, message: "A file can have at most 25 MB." },
  file_type_refused: {
    status: 415,
    message:
      "This kind of file is not taken, or its name says something else than it holds. Use PDF, PNG, JPEG, WebP, GIF, Word, Excel, PowerPoint, OpenDocument, text, CSV or Markdown.",
  },
  file_not_text: {
    status: 415,
    message: "This file is called a text, and holds something else.",
  },
  upload_unreadable: {
    status: 400,
    message: "The upload broke off or is not multipart/form-data. Try it again.",
  },
  storage_full: {
    status: 402,
    message:
      "The organization's storage is full. Deleted documents count until they are purged, 30 days after their deletion.",
  },
  document_quarantined: {
    status: 409,
    message: "This version is in quarantine: the virus scanner has not let it through.",
  },
  link_expired: {
    status: 404,
    message: "This link does not work any more. Go back to the document for a new one.",
  },
  amount_too_large: { status: 422, message: "These amounts are larger than Mercura can count." },
  amounts_needed: {
    status: 422,
    message:
      "An amount is worth something else in another currency: send it along with the new one.",
  },
  quote_not_editable: {
    status: 409,
    message: "Only a draft can be changed. Make a revision of a quote that was sent.",
  },
  quote_accepted: { status: 409, message: "The buyer has accepted this quote: it stays." },
  quote_wrong_status: {
    status: 409,
    message: "The quote is not where it was any more. Reload to see how it stands.",
  },
  too_many_lines: { status: 409, message: "A quote has at most 200 lines." },
  approval_not_needed: {
    status: 409,
    message: "The discount is within the limit: the quote can be sent as it is.",
  },
  own_approval: {
    status: 403,
    message:
      "You wrote, priced, look after or asked for this quote: somebody else has to approve it.",
  },
  revision_exists: { status: 409, message: "There is a newer version of this quote already." },
  quote_empty: { status: 422, message: "Add a line before the quote goes out." },
  validity_over: {
    status: 422,
    message: "The quote's last day is over: choose a later one before it goes out.",
  },
  quote_too_long: {
    status: 422,
    message:
      "This quote is too long to be printed: its lines, note, terms and letterhead may have 100,000 characters together, and each row counts for 20. Shorten them.",
  },
  letters_left_blank: {
    status: 422,
    message: "The PDF has no letters for some that are on the quote: the buyer would see blanks.",
  },
  approval_required: {
    status: 409,
    message: "The discount is above the limit: a manager has to approve it first.",
  },
  quote_not_waiting: {
    status: 409,
    message: "This quote waits for no answer any more. Reload to see how it stands.",
  },
  recipient_missing: {
    status: 422,
    message: "This quote was mailed to nobody yet: say whom to mail.",
  },
  quote_closed: { status: 409, message: "This quote can't be answered any more." },
  quote_changed: {
    status: 409,
    message: "The quote was replaced meanwhile. Reload to read the new one.",
  },
  bulk_too_many: {
    status: 422,
    message: "At most 10,000 customers can be changed at once. Narrow the list first.",
  },
  bulk_too_many_quotes: {
    status: 422,
    message: "At most 1,000 open quotes can be handed over at once. Narrow the list first.",
  },
  bulk_undone: { status: 409, message: "This was taken back already." },
  merge_with_itself: { status: 422, message: "Choose two customers to merge." },
  import_empty: {
    status: 422,
    message: "There are no rows in this file: its first line names the columns, the rows follow.",
  },
  import_too_long: {
    status: 422,
    message: "A file takes at most 20,000 rows. Split it up.",
  },
  import_too_wide: {
    status: 422,
    message:
      "A file takes at most 200 columns. If it has fewer, something else separates its values.",
  },
  import_unreadable: {
    status: 422,
    message: "This is not text. Save the sheet as CSV and choose that file.",
  },
  import_too_large: { status: 413, message: "Use a file of at most 10 MB." },
  import_column_twice: {
    status: 422,
    message: "Two columns are for the same field. Leave one of them out.",
  },
  import_columns_missing: {
    status: 422,
    message: "Say first which column holds each field that has to be given.",
  },
  import_started: { status: 409, message: "This file is being brought in, or was already." },
  view_limit_reached: {
    status: 409,
    message: "You have 100 views of this list already. Delete one that you do not need any more.",
  },
  view_name_taken: { status: 409, message: "Another of the views here has this name." },
  sku_taken: { status: 409, message: "Another product has this SKU." },
  sku_of_deleted: {
    status: 409,
    message: "A deleted product has this SKU. Restore that one, or choose another SKU.",
  },
  tax_class_name_taken: {
    status: 409,
    message: "Another tax class has this name. Choose another name.",
  },
  tax_class_inactive: {
    status: 422,
    message: "This tax class is not offered any more. Choose another one.",
  },
  tax_rate_of_class: {
    status: 422,
    message: "The tax class has another rate. Leave the rate out, or choose no class.",
  },
  tax_class_limit_reached: {
    status: 409,
    message: "There are 100 tax classes already. Change one that nothing uses any more.",
  },
  currency_twice: { status: 422, message: "Give one price for each currency." },
  invitation_not_found: {
    status: 404,
    message: "This invitation does not exist. Check that the link is complete.",
  },
  invitation_not_open: {
    status: 404,
    message: "No such invitation is open to your address. Load the page again to see what is.",
  },
  invitation_expired: {
    status: 409,
    message: "This invitation has expired. Ask the person who invited you for a new one.",
  },
  invitation_revoked: { status: 409, message: "This invitation was withdrawn." },
  invitation_used: {
    status: 409,
    message: "This invitation was already accepted. Log in to go on.",
  },
  invitation_email_mismatch: {
    status: 403,
    message: "This invitation is for another e-mail address than the one you are logged in with.",
  },
  login_required: {
    status: 401,
    message: "There is already an account for this e-mail. Log in with it to accept.",
  },
  member_suspended: {
    status: 409,
    message: "This person is suspended. Reactivate them first.",
  },
  hand_over_impossible: {
    status: 409,
    message: "Records can only go to an active member who may work on them.",
  },
  already_owner: { status: 409, message: "This person is an owner already." },
  ownership_offer_exists: {
    status: 409,
    message: "Ownership is already offered to somebody. Withdraw that offer first.",
  },
  ownership_offer_gone: {
    status: 409,
    message:
      "This offer is not open any more: it was accepted, declined or withdrawn, or it has expired.",
  },
  last_owner: { status: 409, message: "An organization needs an owner: name another one first." },
  token_invalid: { status: 409, message: "This link does not work any more. Ask for a new one." },
  conflict: {
    status: 409,
    message: "Somebody changed this in the meantime. Reload and try again.",
  },
  precondition_failed: {
    status: 412,
    message: "This changed since it was read: its ETag is another one. Read it again.",
  },
  idempotency_key_invalid: {
    status: 422,
    message: "An Idempotency-Key is 1 to 255 visible characters, such as a UUID.",
  },
  idempotency_key_reused: {
    status: 422,
    message: "This Idempotency-Key came with another request. Take a new one.",
  },
  idempotency_in_progress: {
    status: 409,
    message: "The first request with this Idempotency-Key is still under way. Ask again.",
  },
  idempotency_answer_lost: {
    status: 409,
    message: "The request with this Idempotency-Key was carried out; its answer was lost.",
  },
  account_locked: {
    status: 429,
    message: "Too many wrong passwords in a row for this e-mail. Reset the password to go on.",
  },
  wrong_password: { status: 403, message: "This is not your password." },
  identity_unknown: {
    status: 401,
    message: "This sign-in is not connected to an account here.",
  },
  identity_taken: {
    status: 409,
    message: "This sign-in is connected to another account. Disconnect it there first.",
  },
  provider_taken: {
    status: 409,
    message: "Your account is connected to another sign-in there. Disconnect it first.",
  },
  last_way_in: {
    status: 409,
    message: "This is the only way into your account. Set a password first.",
  },
  account_disabled: { status: 403, message: "This account is disabled. Ask your admin." },
  sign_in_failed: {
    status: 401,
    message: "The sign-in was cancelled or did not work. Nothing has changed: try it again.",
  },
  provider_unavailable: {
    status: 503,
    message: "The sign-in there does not answer. Try again later, or use your password.",
  },
  same_email: { status: 422, message: "This is your address already." },
  reauthentication_required: {
    status: 403,
    message: "Confirm that it is you: enter your password again.",
  },
  grace_over: {
    status: 409,
    message: "The days of grace are over: the organization is being destroyed.",
  },
  export_under_way: {
    status: 409,
    message: "An export is being made already. You are told when it is ready.",
  },
  webhook_limit_reached: {
    status: 409,
    message: "There are 20 webhooks already. Delete one that is not used any more.",
  },
  webhook_disabled: { status: 409, message: "This webhook is disabled. Enable it first." },
  token_limit_reached: {
    status: 409,
    message: "There are 50 of these tokens already. Revoke one that is not used any more.",
  },
  too_many_requests: { status: 429, message: "Too many tries. Wait a moment, then try again." },
  storage_unavailable: {
    status: 503,
    message: "Files can't be kept or read just now. Nothing has changed: try again soon.",
  },
  service_busy: { status: 503, message: "We are busy right now. Try again in a few seconds." },
  unexpected: {
    status: 500,
    message: "Something went wrong on our side. It was logged; try again.",
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemCode = keyof typeof problems;

/** Whether a text from an address is a problem's code. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
