import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import Provider, { interactionPolicy } from "oidc-provider";
import { z } from "zod";

type Claims = Readonly<Record<string, unknown>>;

/** What is wrong with the next ID tokens. */
export interface Forgery {
  readonly claims?: Claims;
  /** Who signs; the provider itself when left out. */
  readonly signedBy?: "stranger" | "nobody";
}

export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who signs in there from now on; null cancels. */
  subject: string | null;
  /** The e-mail that it asserts. */
  email: string;
  forgery: Forgery | null;
  stop(): Promise<void>;
}

const clientId = "mercura";
const clientSecret = "a secret that both sides know";

/**
 * A real OpenID provider on loopback, except for its log-in page, which lets `subject` in at once. It can be told to issue wrong
 * ID tokens.
 */
export async function startOpenIdProvider(redirectUri: string): Promise<OpenIdProvider> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const handle: OpenIdProvider = {
    issuer,
    clientId,
    clientSecret,
    subject: "kim",
    email: "kim@acme.example",
    forgery: null,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  const provider = providerAt(handle, own, redirectUri);
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    const path = request.url ?? "";
    if (path.startsWith("/interaction/"))
      return provider.interactionFinished(request, response, whatThePersonDoes(handle));
    if (path === "/token" && handle.forgery)
      forgeIdToken(response, handle.forgery, { own, stranger });
    return answer(request, response);
  });
  return handle;
}

function providerAt(handle: OpenIdProvider, key: KeyObject, redirectUri: string): Provider {
  const jwk = { ...key.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "own" };
  const policy = interactionPolicy.base();
  // It asks each time who somebody is, so that one browser can be several people.
  policy
    .get("login")
    ?.checks.add(
      new interactionPolicy.Check("every_time", "asks each time", (context) =>
        context.oidc.result
          ? interactionPolicy.Check.NO_NEED_TO_PROMPT
          : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  return new Provider(handle.issuer, {
    jwks: { keys: [jwk] },
    cookies: { keys: ["only for tests"] },
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: handle.email, email_verified: true }),
    }),
    interactions: { policy, url: (_context, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const grant = new oidc.provider.Grant({ clientId, ...(accountId ? { accountId } : {}) });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
}

function whatThePersonDoes({ subject }: OpenIdProvider) {
  return subject === null ? { error: "access_denied" } : { login: { accountId: subject } };
}

/** Replaces the provider's ID token on its way out. */
function forgeIdToken(
  response: ServerResponse,
  { claims = {}, signedBy }: Forgery,
  keys: { readonly own: KeyObject; readonly stranger: KeyObject },
): void {
  const end = response.end.bind(response);
  response.end = (body: unknown) => {
    const tokens = z.record(z.string(), z.unknown()).parse(JSON.parse(String(body)));
    const [, payload = ""] = z.string().parse(tokens.id_token).split(".");
    const genuine: Claims = JSON.parse(Buffer.from(payload, "base64url").toString());
    const header = signedBy === "nobody" ? { alg: "none" } : { alg: "RS256", kid: "own" };
    const text = `${part(header)}.${part({ ...genuine, ...claims })}`;
    const key = signedBy === "stranger" ? keys.stranger : keys.own;
    const signature =
      signedBy === "nobody" ? "" : sign("sha256", Buffer.from(text), key).toString("base64url");
    const forged = JSON.stringify({ ...tokens, id_token: `${text}.${signature}` });
    response.setHeader("Content-Length", Buffer.byteLength(forged));
    return end(forged);
  };
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
