import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { rememberServer } from "@/lib/shutdown";
import { cutDenseForm } from "../forms/cut-dense-form";
import { answerFailedForm } from "../forms/failed-form";
import { dropClaimedHeaders } from "../headers/drop-claimed-headers";
import { restoreOrigin } from "../headers/restore-origin";
import { dressPage } from "../pages/dress-page";
import { completeHeaders } from "./complete-headers";
import { endSlowBody } from "./end-slow-body";
import { guardedMark } from "./guarded-mark";
import { isAppServer } from "./is-app-server";
import { closeLingering } from "./lingering-close";
import { mendAddress, pathOf } from "./mend-address";
import { refuseOtherProtocols } from "./refuse-other-protocols";
import { explainRefusedMethod } from "./refused-method";
import { tellOfRequest } from "./tell-of-request";

/**
 * Sees every request before Next does, whatever it is for, and its answer as it leaves. It has to be here, because Next asks its
 * proxy neither about assets and the API nor about what it can't route. Called once, as the server starts.
 */
export function guardEveryRequest(): void {
  // Before its first request, because a request for another protocol never reaches the listener below.
  subscribe("net.server.socket", (message) => {
    const socket: unknown = Reflect.get(Object(message), "socket");
    const server: unknown = Reflect.get(Object(socket), "server");
    if (isAppServer(server)) refuseOtherProtocols(server);
  });
  subscribe("http.server.request.start", (message) => {
    const request: unknown = Reflect.get(Object(message), "request");
    const response: unknown = Reflect.get(Object(message), "response");
    const server: unknown = Reflect.get(Object(message), "server");
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    if (!isAppServer(server)) return;
    rememberServer(server);
    dropClaimedHeaders(request.headers);
    restoreOrigin(request.headers);
    request.headers[guardedMark.name] = guardedMark.value;
    for (const [name, value] of Object.entries(mendAddress(request)))
      response.setHeader(name, value);
    if (dressPage(pathOf(request), request, response)) {
      cutDenseForm(request);
      answerFailedForm(request, response);
    } else explainRefusedMethod(server, request, response);
    completeHeaders(request, response);
    closeLingering(request, response);
    endSlowBody(request, response);
    tellOfRequest(request, response);
  });
}
