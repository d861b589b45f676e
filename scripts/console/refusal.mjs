/**
 * Expected trouble that ends a command: its message is what the person at the terminal reads, so it says what to do.
 * It is thrown, not returned, because every caller up to the command would only hand it on.
 */
export class Refusal extends Error {
  /** @override */
  name = "Refusal";
}
