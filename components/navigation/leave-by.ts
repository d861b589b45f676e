type Ask = (go: () => void) => void;

let asked: Ask | null = null;

/** Leads elsewhere by `go`: at once, or after the page's question is answered. For ways that are no links, such as keys. */
export function leaveBy(go: () => void): void {
  if (asked) asked(go);
  else go();
}

/** Lets a page ask first. Answers what ends that. */
export function askFirst(ask: Ask): () => void {
  asked = ask;
  return () => {
    if (asked === ask) asked = null;
  };
}
