"use client";

import { type FormEvent, useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { Summary } from "@/components/ui/summary";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea";

interface TryItProps {
  method: string;
  /** With its parameters in braces. */
  path: string;
  /** An example of the body; empty where none is sent. */
  body: string;
}

/** A form that sends a request to this server and shows what comes back. The token stays in this page. */
export function TryIt({ method, path, body }: TryItProps) {
  const [answer, setAnswer] = useState("");
  const [isPending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setPending(true);
    setAnswer(await ask(method, form).catch(() => "The connection was lost. Try again."));
    setPending(false);
  }

  return (
    <details>
      <Summary className="font-medium">Try it</Summary>
      {/* Before scripts arrive this method sends nothing; another would write the token into the address. */}
      <form method="dialog" onSubmit={send} className="mt-3 grid gap-3">
        <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <TextField
            name="address"
            label="Address"
            hint="Put ids in the place of braces; a query goes behind."
            defaultValue={path}
            autoComplete="off"
          />
          <TextField
            name="token"
            label="Access token or API token"
            hint="It is sent to this server, and kept nowhere."
            type="password"
            autoComplete="off"
          />
          <TextField
            name="organizationId"
            label="Organization-Id"
            hint="Only with an access token of somebody in several."
            autoComplete="off"
          />
        </div>
        {body ? (
          <TextareaField
            name="body"
            label="Body"
            defaultValue={body}
            rows={8}
            className="font-mono"
          />
        ) : null}
        <SubmitButton pending={isPending} className="justify-self-start">
          Send
        </SubmitButton>
        <pre
          role="status"
          className="max-h-96 overflow-auto rounded-sm border border-line bg-sunken p-3 text-xs empty:hidden"
        >
          {answer}
        </pre>
      </form>
    </details>
  );
}

async function ask(method: string, form: FormData): Promise<string> {
  const [address, token, organizationId, body] = ["address", "token", "organizationId", "body"].map(
    (name) => String(form.get(name) ?? "").trim(),
  );
  // Only a path: the token must go to no other server.
  const url = new URL(address ?? "", window.location.origin);
  if (url.origin !== window.location.origin) return "The address has to be one of this server.";
  const response = await fetch(url, {
    method,
    credentials: "omit",
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(organizationId ? { "Organization-Id": organizationId } : {}),
      ...(body ? { "Content-Type": "application/json" } : {}),
    },
    ...(body ? { body } : {}),
  });
  const text = await response.text();
  return `${response.status}\n${pretty(text)}`;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
