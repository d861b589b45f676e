/** What is only known of a zip once it is written. */
export interface Contents {
  /** Everybody whose id a row has. */
  readonly people: Set<string>;
  /** The files that rows name, by their names in the zip. */
  readonly files: Map<string, string>;
}
