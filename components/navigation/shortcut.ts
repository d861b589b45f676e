/** Keys that lead to a place. */
export interface Shortcut {
  /** "g q": one after the other. */
  readonly keys: string;
  readonly label: string;
  readonly href: string;
}
