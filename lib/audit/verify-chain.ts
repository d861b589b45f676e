import "server-only";
import { createHash } from "node:crypto";
import { type ChainedEvent, canonicalText, genesisHash } from "./chain";

/** A row of the chain as the database has it. */
export interface ChainLink extends ChainedEvent {
  readonly sequence: bigint;
  readonly previousHash: string;
  readonly hash: string;
  /** In UTC with microseconds, which the chain's own times don't have. */
  readonly occurredAt: string;
}

/** What is kept of a chain outside of the database. */
export interface Checkpoint {
  readonly sequence: bigint;
  readonly hash: string;
}

export type Verdict =
  | { readonly isWhole: true; readonly count: number }
  /** The first link that is not as it was written. */
  | { readonly isWhole: false; readonly sequence: bigint; readonly fault: string };

export interface Chain {
  /** In the order of their sequence. */
  readonly links: AsyncIterable<ChainLink>;
  /** The end as the database keeps it; null if it has none. */
  readonly head: Checkpoint | null;
  /** Events without a place in the chain that are too new to be older than it. */
  readonly strays: number;
  /** Events from before there was a chain. */
  readonly unchained: number;
}

/** Walks a chain from its first link to its end, and names the first link that was edited, deleted, reordered or cut off. */
export async function verifyChain(
  { links, head, strays, unchained }: Chain,
  checkpoint?: Checkpoint,
): Promise<Verdict> {
  if (strays > 0) return broken(0n, "was put beside the chain");
  if (!head && unchained === 0) return broken(1n, "is missing: the whole chain was removed");
  let previous: Checkpoint = { sequence: 0n, hash: genesisHash };
  for await (const link of links) {
    const fault = faultOf(link, previous);
    if (fault) return { isWhole: false, ...fault };
    if (checkpoint?.sequence === link.sequence && checkpoint.hash !== link.hash)
      return broken(link.sequence, "differs from the checkpoint: the chain was written anew");
    previous = { sequence: link.sequence, hash: link.hash };
  }
  const next = previous.sequence + 1n;
  if (checkpoint && checkpoint.sequence > previous.sequence)
    return broken(next, "is missing: the checkpoint knows of later events");
  if (head && head.sequence > previous.sequence)
    return broken(next, "is missing: the end of the chain was cut off");
  if (previous.sequence > 0n && head?.hash !== previous.hash)
    return broken(previous.sequence, "is not where the chain's end points to");
  return { isWhole: true, count: Number(previous.sequence) };
}

function faultOf(link: ChainLink, previous: Checkpoint) {
  const expected = previous.sequence + 1n;
  if (link.sequence !== expected)
    return { sequence: expected, fault: "is missing: it was deleted or moved" };
  if (link.previousHash !== previous.hash)
    return { sequence: expected, fault: "does not follow the event before it" };
  if (link.hash !== hashOf(link)) return { sequence: expected, fault: "was edited" };
  return null;
}

function hashOf({ previousHash, sequence, occurredAt, ...event }: ChainLink): string {
  const parts = [previousHash, sequence, occurredAt.replace(/000Z$/, "Z"), canonicalText(event)];
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

function broken(sequence: bigint, fault: string): Verdict {
  return { isWhole: false, sequence, fault };
}
