// Stands in for "server-only", which only a bundler answers, and which throws where the mails are rendered.
export {};
