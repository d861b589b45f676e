/** A row names a file that the storage does not have. */
export class FileMissing extends Error {
  constructor(key: string) {
    super(`There is no file ${key}.`);
  }
}
