import { hashSync } from "bcryptjs";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { withConnection } from "../scripts/database/connect.mjs";
import type { HttpClient } from "./http-client";

const password = "a sentence is a good password";

const signedUpSchema = z.object({ organization_id: z.string(), access_token: z.string() });

/** A company whose owner's session is checked. */
export async function signUp(client: HttpClient) {
  const body = {
    name: "Calder Valley Ltd",
    slug: "calder-valley",
    owner_name: "Kim Berg",
    owner_email: "kim@calder.example",
    owner_password: password,
  };
  const { text } = await client.call("/api/v1/organizations", { method: "POST", body });
  const { organization_id, access_token } = signedUpSchema.parse(JSON.parse(text));
  return { organizationId: organization_id, token: access_token };
}

/** People who can log in, written directly into the database: many, because each account may only try so often. */
export async function writePeople(ownerUrl: string, count: number): Promise<readonly string[]> {
  const emails = Array.from({ length: count }, (_, index) => `person-${index}@calder.example`);
  await withConnection(ownerUrl, (client) =>
    client.query(
      `INSERT INTO users (id, email, name, password_hash, email_verified_at, updated_at)
       SELECT id, email, 'Person', $3, now(), now() FROM unnest($1::uuid[], $2::text[]) AS people (id, email)`,
      [emails.map(() => uuidv7()), emails, hashSync(password, 12)],
    ),
  );
  return emails;
}

export function logIn(client: HttpClient, email: string) {
  return client.call("/api/v1/auth/login", { method: "POST", body: { email, password } });
}
