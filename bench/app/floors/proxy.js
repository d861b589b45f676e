/** Without a file of its own name here Next.js would take Mercura's. */
export function proxy() {}

export const config = { matcher: "/nothing-is-there" };
