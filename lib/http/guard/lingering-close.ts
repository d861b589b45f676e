import "server-only";
import { IncomingMessage, type ServerResponse } from "node:http";
import { Socket } from "node:net";

/** Node reads the rest of a shorter body, so that the connection can carry another request. */
const shortBodyBytes = 1024 * 1024;

/** More than twice the longest upload, so that somebody who overshoots it by a lot still hears so. */
const mostDroppedBytes = 64 * 1024 * 1024;

// nginx's lingering_time and lingering_timeout.
const longestMs = 30_000;
const longestPauseMs = 5_000;

/** Whether an answer that leaves now comes before its request's body was read, and can't wait for the rest of it. */
export function leavesBodyUnread(request: IncomingMessage): boolean {
  const { complete, headers, readableDidRead } = request;
  if (complete) return false;
  // Somebody began to read it and has left off.
  if (readableDidRead || headers["transfer-encoding"] !== undefined) return true;
  return Number(headers["content-length"] ?? 0) > shortBodyBytes;
}

/**
 * Lets a client that is still sending its body read the answer: the connection is closed for writing only, and what arrives is
 * dropped, for a bounded time and number of bytes. If it were closed at once, as Node does, the system would answer what arrives
 * with a reset, and the client would lose the answer.
 *
 * @see RFC 9112 section 9.6; nginx's lingering_close
 */
export function closeLingering(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  // Node tells those who read a body if its sender leaves. A reader that has just stopped would not hear it, and the error would be
  // nobody's: an uncaught exception.
  request.on("error", () => {});
  // A reader that leaves a body early, as Next's do, would close the connection that the answer has to be sent on.
  request._destroy = (error, done) => {
    if (socket.destroyed || response.writableFinished)
      IncomingMessage.prototype._destroy.call(request, error, done);
    else done();
  };
  // Runs before Node's own listener, which closes the connection by this method if an answer says that it is the last.
  response.once("finish", () => {
    if (request.complete) return;
    socket.destroySoon = () => {
      if (request.complete) Socket.prototype.destroySoon.call(socket);
      else linger(socket);
    };
  });
}

function linger(socket: Socket): void {
  const close = () => socket.destroy();
  let leftBytes = mostDroppedBytes;
  // Nothing is parsed any more: a server must not take another request from a connection that it said it would close.
  socket.removeAllListeners("data");
  socket.on("data", ({ byteLength }: Buffer) => {
    leftBytes -= byteLength;
    if (leftBytes < 0) close();
  });
  socket.once("end", close);
  socket.setTimeout(longestPauseMs, close);
  const deadline = setTimeout(close, longestMs).unref();
  socket.once("close", () => clearTimeout(deadline));
  socket.end();
  socket.resume();
}
