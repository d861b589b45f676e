/** The part of an import's page that says what it would do. */
export const checkId = "what-would-happen";
