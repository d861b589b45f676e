// Stands in for "server-only", which throws wherever the React server condition is not set, and so in every test.
export {};
