/** Without a file of its own name here Next.js would take Mercura's. */
export function register() {}
