/** The longest form that a page takes: Next's own limit for a server action. A test checks this against the server. */
export const maxFormBytes = 1024 * 1024;
