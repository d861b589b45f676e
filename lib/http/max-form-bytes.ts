/** The longest form that a page takes: Next's own bound for a server action. A test holds this against the server. */
export const maxFormBytes = 1024 * 1024;
