import { classNames } from "./class-names";

interface EmailAddressProps {
  address: string;
  className?: string;
}

/** An e-mail address that, where it must wrap, wraps before the @ or a dot and nowhere inside a word. */
export function EmailAddress({ address, className }: EmailAddressProps) {
  const [name, ...rest] = address.split(/(?=[@.])/);
  // Kept flat, because a list has many addresses, and each further element is drawn three times.
  const pieces = rest.flatMap((piece, index) => [
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one address never move.
    <wbr key={index} />,
    piece,
  ]);
  return (
    <span className={classNames("wrap-break-word", className)}>
      {name}
      {pieces}
    </span>
  );
}
