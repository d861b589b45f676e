import { beforeEach, describe, expect, test } from "vitest";
import type { Member } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import {
  aMember,
  anEmail,
  anInvitation,
  anOrganization,
  aPerson,
  type Organization,
} from "@/lib/testing/company/people";
import { databaseState, tablesWith } from "@/lib/testing/database/database-state";
import { tokenIn } from "@/lib/testing/mail/token-in";
import { queuedJobs } from "@/lib/testing/traces/queued-jobs";
import { codeOf, valueFrom } from "@/lib/testing/value-from";
import { inviteManySchema } from "../schema";
import { inviteList } from "./invite-list";
import { assignMany, inviteMany } from "./invite-many";

let organization: Organization;

beforeEach(async () => {
  organization = await anOrganization();
});

const send = (
  list: string,
  {
    role = "viewer",
    createAccounts = false,
    actor = organization.owner,
  }: { role?: Role; createAccounts?: boolean; actor?: Member } = {},
) => inviteList(actor, { list, role, createAccounts });

const verdictsOf = (result: Awaited<ReturnType<typeof send>>) =>
  valueFrom(result).verdicts.map(({ verdict }) => verdict);

test("each line of a list gets its own verdict, and one that is refused stops no other", async () => {
  const member = await aPerson();
  await aMember(organization, "viewer", member);
  const invited = await anInvitation(organization.owner);
  const [first, second] = [anEmail(), anEmail()];
  const admin = await aMember(organization, "admin");
  const result = valueFrom(
    await inviteMany(admin, {
      sendEmail: false,
      invitations: [
        { email: first, role: "manager" },
        { email: member.email, role: "viewer" },
        { email: invited.email, role: "viewer" },
        { email: "nobody at all", role: "viewer" },
        { email: anEmail(), role: "owner" },
        { email: anEmail(), role: "king" },
        { email: first.toUpperCase(), role: "viewer" },
        { email: second, role: "Sales rep" },
      ],
    }),
  );
  expect(result.verdicts.map(({ line, verdict }) => [line, verdict])).toEqual([
    [1, "invited"],
    [2, "already_member"],
    [3, "invitation_exists"],
    [4, "invalid_email"],
    [5, "role_too_high"],
    [6, "invalid_role"],
    [7, "duplicate"],
    [8, "invited"],
  ]);
  expect(result).toMatchObject({ taken: 2, refused: 6 });
  expect(result.verdicts[7]).toMatchObject({ email: second, role: "sales_rep" });
});

test("the lines for which there is a seat are invited, and the others are told that none is left", async () => {
  organization = await anOrganization({ seats: 3 });
  const list = [anEmail(), anEmail(), anEmail()].join(",");
  expect(verdictsOf(await send(list))).toEqual(["invited", "invited", "seats_exhausted"]);
});

test("a list that is sent again tells apart who was invited before", async () => {
  const list = [anEmail(), anEmail()].join("\n");
  await send(list);
  expect(verdictsOf(await send(list))).toEqual(["invitation_exists", "invitation_exists"]);
});

test("each link is answered once and stands in no table", async () => {
  const { verdicts } = valueFrom(await send(anEmail()));
  const [, secret = ""] = tokenIn(verdicts[0]?.invitationLink ?? "").split(".");
  expect(secret).toHaveLength(43);
  expect(await tablesWith(secret)).toEqual([]);
});

test("a list of 100 is taken whole, each with a mail", async () => {
  const list = Array.from({ length: 100 }, () => anEmail()).join(";");
  const { taken, verdicts } = valueFrom(await send(list));
  expect(taken).toBe(100);
  expect(await queuedJobs(verdicts[99]?.invitationId ?? "")).toHaveLength(1);
});

test.each([
  ["list_too_long", Array.from({ length: 101 }, (_, n) => `p${n}@acme.example`).join("\n")],
  ["list_empty", " ,;\n ,"],
])("a list is refused whole with %s, and nobody on it is invited", async (code, list) => {
  const before = await databaseState();
  expect(codeOf(await send(list))).toBe(code);
  expect(await databaseState()).toEqual(before);
});

test("a call for more than 100 people is refused", () => {
  const invitations = Array.from({ length: 101 }, () => ({ email: anEmail() }));
  expect(inviteManySchema.safeParse({ invitations }).success).toBe(false);
});

describe("a list", () => {
  const emailsOf = async (list: string) =>
    valueFrom(await send(list)).verdicts.map(({ email }) => email);

  test("is read between commas, semicolons and lines, with names or without", async () => {
    const list =
      'ann@list.example, bo@list.example;Cy Day <cy@list.example>\r\n"Eng, Dee" <dee@list.example>\n\n';
    expect(await emailsOf(list)).toEqual([
      "ann@list.example",
      "bo@list.example",
      "cy@list.example",
      "dee@list.example",
    ]);
  });

  test.each([
    ["commas", "email,role,name\nann@csv.example,Manager,Ann Ott\nbo@csv.example,,Bo\n"],
    [
      "semicolons and a byte order mark",
      '\ufeffName;E-Mail;Role\r\n"Ott; Ann";ann@csv.example;manager\r\nBo;bo@csv.example;\r\n',
    ],
  ])("is read as a CSV with %s, where an empty role means the chosen one", async (_what, list) => {
    const { verdicts } = valueFrom(await send(list, { role: "sales_rep" }));
    expect(verdicts.map(({ email, role, verdict }) => [email, role, verdict])).toEqual([
      ["ann@csv.example", "manager", "invited"],
      ["bo@csv.example", "sales_rep", "invited"],
    ]);
  });

  test.each(["<script>alert(1)</script>", "=HYPERLINK(1)", "a@b", "x\u202e@acme.example"])(
    "with %j in it invites nobody by that",
    async (text) => {
      expect(verdictsOf(await send(text))).toEqual(["invalid_email"]);
    },
  );
});

test("a list with a long gap in it is read in no time", async () => {
  const { owner } = await anOrganization();
  const list = `a${" ".repeat(90_000)}b`;
  const began = performance.now();
  expect(codeOf(await inviteList(owner, { list, role: "viewer", createAccounts: false }))).toBe(
    "none",
  );
  expect(performance.now() - began).toBeLessThan(2_000);
});

describe("a list whose accounts are made at once", () => {
  test("makes members of those without an account, and invites the others", async () => {
    const person = await aPerson();
    const newcomer = anEmail();
    const list = `email,name,role\n${newcomer},Jo Lind,manager\n${person.email},Kim,viewer`;
    const { verdicts } = valueFrom(await send(list, { createAccounts: true }));
    expect(verdicts).toMatchObject([
      { verdict: "assigned", email: newcomer, invitationId: null, invitationLink: null },
      { verdict: "invited", email: person.email, userId: null, invitationLink: null },
    ]);
  });

  test("that is sent again answers who is there already", async () => {
    const { email } = await aPerson();
    const seats = [
      { email: anEmail(), role: "viewer" },
      { email, role: "viewer" },
    ];
    await assignMany(organization.owner, { seats });
    const { verdicts } = valueFrom(await assignMany(organization.owner, { seats }));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["already_member", "invitation_exists"]);
  });
});
