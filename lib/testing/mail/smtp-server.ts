import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface TestSmtpServer {
  readonly port: number;
  /** What was delivered, in order of arrival. */
  readonly mails: ParsedMail[];
  /** Drops the connections of whoever is talking, without a word. */
  disconnect(): void;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it gets. Without `port` it takes a free one. */
export async function startSmtpServer(
  options: SMTPServerOptions = {},
  port = 0,
): Promise<TestSmtpServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        callback();
      }, callback);
    },
    ...options,
  });
  // A test that breaks a connection off is no reason to fail.
  server.on("error", () => {});
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen({ port, host: "127.0.0.1" });
  await once(server.server, "listening");
  return {
    port: addressOf(server.server.address()).port,
    mails,
    disconnect: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (typeof address !== "object" || address === null) throw new Error("Not a TCP server.");
  return address;
}
