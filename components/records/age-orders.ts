/** What the orders by age are called: deleted records go by when they were deleted, and not by when they were made. */
export function ageOrders(state: string) {
  return state === "deleted"
    ? ({ newest: "Latest deleted first", oldest: "Longest deleted first" } as const)
    : ({ newest: "Newest first", oldest: "Oldest first" } as const);
}
