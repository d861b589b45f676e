import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Member, Person, RequestOrigin } from "@/lib/access/actor";
import { explainRefusal } from "@/lib/access/explain-refusal";
import { log } from "@/lib/log";
import { loggedCall, noteFormRead } from "@/lib/logged-call";
import { problems } from "@/lib/problems";
import { ok, problem, type Result } from "@/lib/result";
import { attempt, type Trouble } from "../attempt";
import { isCrossSite } from "../cross-site";
import { fieldErrors } from "../field-errors";
import { logLimit } from "../log-limit";
import { requestOrigin } from "../request-origin";
import { currentMember, currentPerson } from "../sign-in/current-session";
import { readSessionCookie } from "../sign-in/session-cookie";
import type { InputSchema, UseCase } from "../use-case";
import { RefusedForm } from "./failed-form";
import type { FormAction, FormState } from "./form-state";

/** More than any form of ours has. Each unknown one is judged, and given back on the page, whoever sends it. */
const mostFields = 500;

/** What happens once a form is through: a path to go to, or a value that the page shows in place. */
type After<Value, Shown> = (value: Value, context: string) => Promise<Next<Shown>> | Next<Shown>;
type Next<Shown> = { readonly goTo: string } | { readonly show: Shown };

/** A form for anybody. */
export function publicAction<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<RequestOrigin, Input, Value>,
  after: After<Value, Shown>,
): FormAction<Shown> {
  return action(schema, perform, after, async (_context, origin) => ok(origin));
}

/** A form for anybody that knows who is logged in. */
export function openAction<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<{ person: Person | null; origin: RequestOrigin }, Input, Value>,
  after: After<Value, Shown>,
): FormAction<Shown> {
  return action(schema, perform, after, async (_context, origin) =>
    ok({ person: await currentPerson(), origin }),
  );
}

/** A form for whoever is logged in. */
export function personAction<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<Person, Input, Value>,
  after: After<Value, Shown>,
): FormAction<Shown> {
  return action(schema, perform, after, async () => {
    const person = await currentPerson();
    return person ? ok(person) : problem("not_authenticated");
  });
}

/** A form for a member. Its context is the organization's slug. */
export function memberAction<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<Member, Input, Value>,
  after: After<Value, Shown>,
): FormAction<Shown> {
  return action(schema, perform, after, async (slug) => {
    const member = await currentMember(slug);
    if (member) return ok(member);
    return (await currentPerson()) ? problem("not_found") : problem("not_authenticated");
  });
}

/** The log-out button: whoever has the cookie ends its session. */
export function sessionAction<Input, Value, Shown = unknown>(
  schema: InputSchema<Input>,
  perform: UseCase<{ token: string; origin: RequestOrigin }, Input, Value>,
  after: After<Value, Shown>,
): FormAction<Shown> {
  return action(schema, perform, after, async (_context, origin) =>
    ok({ token: (await readSessionCookie()) ?? "", origin }),
  );
}

/** A form that has nothing to show, such as a switch or a log-out button, with its context bound. */
export function asButton<Shown>(
  formAction: FormAction<Shown>,
  context = "",
): (form: FormData) => Promise<void> {
  return async (form) => {
    const state = await formAction(context, { status: "idle" }, form);
    if (state.status !== "done") throw new RefusedForm(state.code ?? "form_unreadable");
  };
}

function action<Who, Input, Value, Shown>(
  schema: InputSchema<Input>,
  perform: UseCase<Who, Input, Value>,
  after: After<Value, Shown>,
  identify: (context: string, origin: RequestOrigin) => Promise<Result<Who>>,
): FormAction<Shown> {
  return async (boundContext, _previous, formData) => {
    // The arguments of an action come from the client just as its body does.
    const context = z.string().max(500).parse(boundContext);
    const form = z.instanceof(FormData).parse(formData);
    noteFormRead();
    const isModest = [...form.keys()].length <= mostFields;
    const sent = isModest ? formValues(form) : {};
    const requestHeaders = await headers();
    const origin = requestOrigin(requestHeaders, "browser");
    if (isCrossSite(requestHeaders)) {
      log.warn({ requestId: origin.requestId, ip: origin.ip }, "a form from another site");
      return problemState(problem("cross_site_request"), sent);
    }
    if (!isModest) return problemState(problem("payload_too_large"), sent);

    const input = schema.safeParse(sent);
    if (!input.success)
      return { status: "invalid", errors: fieldErrors(input.error), values: withoutSecrets(sent) };
    const result = await loggedCall({ requestId: origin.requestId }, () =>
      attempt(async () => {
        const who = await identify(context, origin);
        return who.ok ? perform(who.value, input.data) : who;
      }),
    );
    if (!result.ok) {
      logLimit(result.code, origin);
      return problemState(result, sent);
    }

    const next = await after(result.value, context);
    // Before a redirect too: the frame around the next page shows the organization's status, and what its reader may do.
    refresh();
    if ("goTo" in next) redirect(next.goTo);
    return { status: "done", value: next.show };
  };
}

function problemState(trouble: Trouble, sent: FormValues): FormState<never> {
  const { code, field, retryAfterSeconds } = trouble;
  const message = retryAfterSeconds
    ? `${trouble.message ?? "Too many tries."} ${waitInWords(retryAfterSeconds)}`
    : (trouble.message ?? wordsOf(trouble));
  return {
    status: "problem",
    code,
    ...(problems[code].status === 409 ? { isStale: true } : {}),
    ...(field ? { errors: { [field]: [message] } } : { message }),
    values: withoutSecrets(sent),
  };
}

function wordsOf({ code, field, denial }: Trouble): string {
  if (denial) return explainRefusal({ permission: denial.permission, role: denial.actor.role });
  if (field && code === "invalid_input") return "Fill this in.";
  // Somebody who sends a form has just seen the record that it is about.
  if (code === "not_found")
    return "This is gone, or you have no access to it any more. Nothing was changed.";
  return problems[code].message;
}

function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const long = minutes < 90 ? plural(minutes, "minute") : plural(Math.ceil(minutes / 60), "hour");
  return `Wait ${seconds < 90 ? plural(seconds, "second") : long}, then try again.`;
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

type FormValues = Readonly<Record<string, string>>;

// Files have their own routes. Of several values with one name the first counts. React's own fields begin with "$".
function formValues(form: FormData): FormValues {
  const values: Record<string, string> = Object.create(null);
  for (const [name, value] of form)
    if (typeof value === "string" && !name.startsWith("$") && !(name in values))
      values[name] = value;
  return { ...values };
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !/password|token/i.test(name)),
  );
}
