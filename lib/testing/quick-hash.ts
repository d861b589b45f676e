import { compare, hash } from "bcryptjs";

// Stands in for lib/passwords/hash.ts where hashing is not the subject: the same bcrypt at its lowest cost, in milliseconds.
const lowestCost = 4;

export const hashPassword = (password: string): Promise<string> => hash(password, lowestCost);

export const verifyPassword = async (password: string, kept: string | null): Promise<boolean> =>
  kept !== null && compare(password, kept);

/** The lowest cost is what hashes have here. */
export const needsRehash = (): boolean => false;
