import { findSession } from "@/lib/sessions/find-session";

/** For an app on the port that the tests use. */
export const sessionCookieName = "mercura-session-3000";

/** A browser: what Next would read from its request and give back to it. */
export class CookieBrowser {
  readonly jar = new Map<string, string>();
  readonly lifetimes = new Map<string, unknown>();

  get headers(): Headers {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ cookie, "user-agent": "Mozilla/5.0 Firefox/140.0" });
  }

  get(name: string) {
    const value = this.jar.get(name);
    return value ? { name, value } : undefined;
  }

  set(name: string, value: string, options: { expires?: Date; maxAge?: number } = {}) {
    if (options.maxAge === 0 || value === "") this.jar.delete(name);
    else this.jar.set(name, value);
    this.lifetimes.set(name, options.expires ?? options.maxAge ?? "session");
  }

  /** Takes the cookies of an answer. */
  keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = "", rest = ""] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      const isOver = /Max-Age=0/i.test(rest);
      this.set(name, decodeURIComponent(value), isOver ? { maxAge: 0 } : {});
      if (/Expires|Max-Age/i.test(rest)) this.lifetimes.set(name, "persistent");
    }
  }

  /** The session that its cookie opens. */
  get session() {
    const token = this.jar.get(sessionCookieName);
    return token ? findSession(token) : null;
  }
}
