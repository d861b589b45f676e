/** No row's id, and before all of them: a walk through rows in the order of their ids begins after it. */
export const beforeFirstId = "00000000-0000-0000-0000-000000000000";
