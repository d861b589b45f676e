/**
 * The header of a request that guard-every-request.ts has seen on its way in. No client can send it: Node takes the blank off the
 * start of every value that arrives. proxy.ts has to repeat it, because Next reads that file without running it.
 *
 * @see RFC 9110 section 5.5
 */
export const guardedMark = { name: "x-guarded", value: " yes" } as const;
