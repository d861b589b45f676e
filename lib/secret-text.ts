import "server-only";

const hidden = "[hidden]";

/** What secrets look like in a text, and what is left of them. Their beginnings are bounded: a long text has many of those. */
const looks: readonly (readonly [RegExp, string])[] = [
  // A database, a mail server or a bucket with its password: scheme://user:password@host
  [/\b([a-z][\w+.-]{0,30}:\/\/)[^\s/@]+@/gi, `$1${hidden}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${hidden}`],
  // The parameters of our own links and of the sign-in providers'.
  [
    /([?&](?:\w*token|code|state|key|sig|signature|secret|password|x-amz-[\w-]+)=)[^\s&#"']+/gi,
    `$1${hidden}`,
  ],
  // Links that open something to whoever has them.
  [/(\/(?:q|files)\/)[\w.~-]{20,}/g, `$1${hidden}`],
  // Our own API tokens, and the keys of Stripe, Resend and Standard Webhooks.
  [/\b(mercura_(?:pat|org)|[sr]k_(?:live|test)|whsec|re)_[\w+/=]{12,}/g, `$1_${hidden}`],
  // Signed tokens (RFC 7519).
  [/\beyJ[\w-]{1,1000}\.[\w-]+\.[\w-]*/g, hidden],
];

/** A text without anything that would let its reader in somewhere. */
export function withoutSecretText(text: string): string {
  return looks.reduce((left, [look, rest]) => left.replace(look, rest), text);
}
