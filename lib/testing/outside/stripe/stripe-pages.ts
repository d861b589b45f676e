import type { IncomingMessage, ServerResponse } from "node:http";
import type { StripeStub } from "./stripe-stub";

/**
 * The pages that Stripe shows to people, for tests in a browser: a checkout with one button, which sends webhooks to the app at
 * `appUrl`, and a portal with a way back.
 */
export function stripePages(appUrl: () => string) {
  return async (
    stub: StripeStub,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", stub.url);
    const [, place, id = ""] = pathname.split("/");
    if (place === "checkout" && request.method === "POST") {
      const subscription = stub.state.completeCheckout(id);
      const object = { object: "subscription", customer: subscription.customer };
      await postEvent(stub, appUrl(), { type: "customer.subscription.created", object });
      const successUrl = stub.state.sessions.get(id)?.successUrl ?? "";
      response.writeHead(303, { Location: successUrl }).end();
      return true;
    }
    const body = pageOf(place ?? "", searchParams.get("back") ?? "");
    if (!body) return false;
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(body);
    return true;
  };
}

function pageOf(place: string, back: string): string | null {
  if (place === "checkout")
    return "<!doctype html><title>Checkout</title><form method=post><button>Pay and subscribe</button></form>";
  if (place === "portal")
    return `<!doctype html><title>Portal</title><a href="${encodeURI(back)}">Return to Mercura</a>`;
  return null;
}

/** Posts an event to the app, signed, as Stripe does. */
export async function postEvent(
  stub: StripeStub,
  appUrl: string,
  event: { readonly type: string; readonly object: object },
): Promise<void> {
  const { body, signature } = stub.event(event);
  const answer = await fetch(`${appUrl}/api/webhooks/stripe`, {
    method: "POST",
    headers: { "Stripe-Signature": signature },
    body: new Uint8Array(body),
  });
  if (!answer.ok) throw new Error(`The webhook was answered ${answer.status}.`);
}
