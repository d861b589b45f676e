/**
 * Thrown if work is refused because too much of it waits already. It can happen deep inside any use case and always means the
 * same, so the doors (lib/http) answer it: the problem "service_busy", 503 with Retry-After.
 *
 * @see ASVS 5.0 15.2.2
 */
export class ServiceBusy extends Error {
  constructor() {
    super("Too much work waits already.");
  }
}
