import "server-only";

/** Expected trouble with an import that its operator has to settle; the message says what to do. */
export class ImportTrouble extends Error {
  override name = "ImportTrouble";
}
