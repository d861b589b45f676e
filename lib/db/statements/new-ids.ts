import "server-only";
import { v7 as uuidv7 } from "uuid";
import { Prisma } from "../generated/client";

/**
 * An id for each row that a statement writes: UUIDs of version 7 with the server's time, completed by the database, which makes
 * them differ.
 */
export function newIds(): Prisma.Sql {
  const timePart = uuidv7().slice(0, 15);
  return Prisma.sql`overlay(gen_random_uuid()::text PLACING ${timePart}::text FROM 1)::uuid`;
}
