/** The kinds of an activity in words. */
export const activityNames: Readonly<Record<string, string>> = {
  note: "Note",
  call: "Call",
  meeting: "Meeting",
  email: "E-mail",
};
