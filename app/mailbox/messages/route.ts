import { z } from "zod";
import { publicRoute } from "@/lib/http/api/api-route";
import { listMail } from "@/lib/mail/mailbox/list-mail";
import { ok, problem } from "@/lib/result";
import { isOpenToThisRequest } from "../is-open-to-this-request";

const listSchema = z.strictObject({ to: z.string().optional() });

/** The mailbox for programs, newest mail first; with `?to=`, the mails to that address. */
export const GET = publicRoute(listSchema, async (_origin, { to }) =>
  (await isOpenToThisRequest()) ? ok({ data: await listMail(to) }) : problem("not_found"),
);
