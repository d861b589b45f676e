// Replaces "server-only", which throws unless the React server condition is set, and so in every test.
export {};
