import "server-only";
import { IncomingMessage, type Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { callFields } from "@/lib/logged-call";
import { problemResponse } from "../problem-response";

/**
 * Answers with a problem, and with the methods that there are, what Next refuses with a bare 405: a method that a route does not
 * export.
 *
 * @see RFC 9110 section 15.5.6
 */
export function explainRefusedMethod(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  // As it is asked for; Next may lead the request on.
  const { url, headers } = request;
  const isBare = () => response.statusCode === 405 && !response.hasHeader("Content-Type");
  response.writeHead = new Proxy(response.writeHead, {
    apply: (writeHead, self, args) => (isBare() ? self : Reflect.apply(writeHead, self, args)),
  });
  response.end = new Proxy(response.end, {
    apply(end, self, args) {
      if (!isBare()) return Reflect.apply(end, self, args);
      const requestId = String(callFields().requestId);
      void explain(requestId).then((body) => Reflect.apply(end, self, [body]));
      return self;
    },
  });

  async function explain(requestId: string): Promise<string> {
    const problem = problemResponse("method_not_allowed", { requestId });
    response.setHeaders(problem.headers);
    response.setHeader("Allow", await allowedMethods(server, { url, headers }));
    return problem.text();
  }
}

/** The methods that the route at an address takes, as the route itself answers who asks for its OPTIONS. */
function allowedMethods(
  server: Server,
  address: Pick<IncomingMessage, "url" | "headers">,
): Promise<string> {
  const question = Object.assign(new IncomingMessage(new Socket()), address, { method: "OPTIONS" });
  question.push(null);
  const answer = new ServerResponse(question);
  return new Promise((resolve) => {
    answer.end = new Proxy(answer.end, {
      apply(_end, self) {
        resolve(String(answer.getHeader("Allow") ?? ""));
        return self;
      },
    });
    server.emit("request", question, answer);
  });
}
