const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Whether a field of a request's body or query is written as the API writes names. */
export function isFieldName(name: string): boolean {
  return snakeCase.test(name);
}
