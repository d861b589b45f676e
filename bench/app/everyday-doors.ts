import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { HttpClient } from "../http-client";
import type { Door } from "./doors";
import type { Workspace } from "./workspace";

const invitedSchema = z.object({ invitation_link: z.url() });
/** A few less than an organization may invite in an hour. */
const writes = 90;

/**
 * What everybody does all day: the session and the team of a company that stays as it is, and invitations and their acceptance in
 * one that grows with every call. Whoever accepts is logged in: somebody new, or logged out, also has a password hashed, which is
 * expensive on purpose. A separate worker does the jobs that calls leave, as in compose.yaml, on the same machine.
 */
export function everydayDoors(
  client: HttpClient,
  database: pg.Client,
  port: string,
  { settled, growing }: { settled: Workspace; growing: Workspace },
): readonly Door[] {
  const { slug, token } = settled;
  const pathOf = ({ organizationId }: Workspace) => `/api/v1/organizations/${organizationId}`;
  const get = (of: string) => async () =>
    (await client.call(of, { method: "GET", token })).status === 200;
  const invite = (email: string) =>
    client.call(`${pathOf(growing)}/invitations`, {
      method: "POST",
      token: growing.token,
      body: { email, role: "viewer", send_email: false },
    });
  // Seats and limits are not what is measured.
  const forgetLimits = async () => {
    await database.query("TRUNCATE rate_limits");
  };
  const invited: { token: string; link: string }[] = [];
  return [
    {
      name: "session check",
      floor: "route + Prisma, 1 row",
      leastOfFloor: 0.9,
      times: 240,
      call: get("/api/v1/auth/session"),
    },
    {
      name: "50 members",
      floor: "route + Prisma, 50 rows",
      leastOfFloor: 0.6,
      times: 240,
      call: get(`${pathOf(settled)}/members?limit=50`),
    },
    {
      name: "sessions",
      floor: "route + Prisma, 50 rows",
      leastOfFloor: 0.6,
      times: 240,
      call: get("/api/v1/auth/sessions"),
    },
    {
      name: "team page",
      floor: "page + pg, 50 rows",
      leastOfFloor: 0.55,
      times: 80,
      call: async () =>
        (
          await client.call(`/o/${slug}/team`, {
            method: "GET",
            cookie: `mercura-session-${port}=${token}`,
          })
        ).status === 200,
    },
    {
      name: "invite",
      floor: "route + Prisma, 1 row",
      leastOfFloor: 0.4,
      times: writes,
      prepare: forgetLimits,
      call: async () => (await invite(`${uuidv7()}@new.example`)).status === 201,
    },
    {
      name: "accept",
      floor: "route + Prisma, 1 row",
      leastOfFloor: 0.4,
      times: writes,
      prepare: async (times) => {
        await forgetLimits();
        for (let made = 0; made < times; made += 1) {
          const person = await addPerson(database);
          const { text } = await invite(person.email);
          const { invitation_link } = invitedSchema.parse(JSON.parse(text));
          const link = new URL(invitation_link).searchParams.get("token") ?? "";
          invited.push({ token: person.token, link });
        }
        await forgetLimits();
      },
      call: async () => {
        const next = invited.pop();
        const answer = await client.call("/api/v1/invitations/accept", {
          method: "POST",
          token: next?.token ?? "",
          body: { token: next?.link },
        });
        return answer.status === 200;
      },
    },
  ];
}

/** Somebody with a proved address and a session. */
async function addPerson(database: pg.Client): Promise<{ email: string; token: string }> {
  const id = uuidv7();
  const email = `${id}@known.example`;
  const token = randomBytes(32).toString("base64url");
  await database.query(
    `WITH person AS (
       INSERT INTO users (id, email, name, email_verified_at) VALUES ($1, $2, 'Jo Lind', now()) RETURNING id
     )
     INSERT INTO sessions (token_hash, id, user_id, kind, idle_minutes, absolute_minutes)
     SELECT $3, $4, id, 'api', 60, 600 FROM person`,
    [id, email, createHash("sha256").update(token).digest("hex"), uuidv7()],
  );
  return { email, token };
}
