/** bcrypt with an amount of work that a log-in can wait for: one of 2^31 rounds would never end. */
const shape = /^\$2[aby]\$(0[4-9]|1[0-5])\$[./A-Za-z0-9]{53}$/;

/** Whether a password's hash can be used here. Anything else, plain text above all, is never stored. */
export function isUsableHash(text: string): boolean {
  return shape.test(text);
}
