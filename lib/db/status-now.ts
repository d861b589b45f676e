/**
 * An organization's status at this moment, of its row `d` in the directory: a trial or a grace period ends by the clock alone, so
 * that nothing has to run for it.
 */
export const statusNow =
  "CASE WHEN d.next_status_from <= now() THEN d.next_status ELSE d.status END";
