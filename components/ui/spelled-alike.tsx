import { CardBody } from "./card";

interface SpelledAlikeProps {
  q: string;
  /** Where was searched, such as "SKU or name". */
  searched: string;
}

/** Says above a list that it has not what was asked for, but what is spelled alike. */
export function SpelledAlike({ q, searched }: SpelledAlikeProps) {
  return (
    <CardBody className="border-b border-line text-ink-2 wrap-anywhere" role="status">
      Nothing has “{q}” in its {searched}. These are spelled alike:
    </CardBody>
  );
}
