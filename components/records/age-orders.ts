/** The names of the orders by age. Deleted records are ordered by their deletion, not by when they were made. */
export function ageOrders(state: string) {
  return state === "deleted"
    ? ({ newest: "Latest deleted first", oldest: "Longest deleted first" } as const)
    : ({ newest: "Newest first", oldest: "Oldest first" } as const);
}
