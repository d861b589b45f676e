import { Fragment } from "react";

/** An e-mail address that, where it must wrap, wraps before the @ or a dot and nowhere inside a word. */
export function EmailAddress({ address }: { address: string }) {
  const pieces = address.split(/(?=[@.])/);
  return (
    <span className="wrap-break-word">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one address never move.
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
