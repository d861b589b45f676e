import "server-only";
import { tenancy } from "../connections/current-tenant";
import type { Prisma } from "../generated/client";
import type { OrganizationId } from "../organization-id";

/**
 * An operation that is sent, with its tenant set, when it is awaited, as Prisma's own are; or that becomes part of a list of
 * statements. It lacks the methods that Prisma's promises have for relations, which would go around the scope.
 */
export class ScopedOperation implements PromiseLike<unknown> {
  readonly [Symbol.toStringTag] = "PrismaPromise";
  readonly #organizationId: OrganizationId;
  readonly #isInTransaction: boolean;
  readonly #make: () => unknown;
  #sent: Promise<unknown> | undefined;

  /** `make` makes Prisma's promise, and may throw. */
  constructor(
    organizationId: OrganizationId,
    { isInTransaction }: { readonly isInTransaction: boolean },
    make: () => unknown,
  ) {
    this.#organizationId = organizationId;
    this.#isInTransaction = isInTransaction;
    this.#make = make;
  }

  // biome-ignore lint/suspicious/noThenProperty: it is awaited.
  then<Result = unknown, Caught = never>(
    onDone?: ((value: unknown) => Result | PromiseLike<Result>) | null,
    onError?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<Result | Caught> {
    return this.#send().then(onDone, onError);
  }

  catch<Caught>(
    onError?: ((reason: unknown) => Caught | PromiseLike<Caught>) | null,
  ): Promise<unknown> {
    return this.#send().catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<unknown> {
    return this.#send().finally(onEnd);
  }

  /** Called by Prisma for each statement of a list. */
  requestTransaction(...args: unknown[]): unknown {
    const promise = promiseOf(this.#make());
    const request: unknown = Reflect.get(promise, "requestTransaction");
    if (typeof request !== "function") throw new Error("Prisma no longer takes lists so.");
    return Reflect.apply(request, promise, args);
  }

  #send(): Promise<unknown> {
    this.#sent ??= this.#sendOnce();
    return this.#sent;
  }

  async #sendOnce(): Promise<unknown> {
    // Prisma sends a statement when its promise is awaited, so the tenant has to be set then. In a transaction the connection has
    // it already.
    if (this.#isInTransaction) return await promiseOf(this.#make());
    const { promise } = tenancy.run({ organizationId: this.#organizationId }, () => ({
      promise: promiseOf(this.#make()).then(),
    }));
    return await promise;
  }
}

function promiseOf(made: unknown): Prisma.PrismaPromise<unknown> {
  if (!isPrismaPromise(made)) throw new Error("Prisma no longer answers with its promises.");
  return made;
}

function isPrismaPromise(made: unknown): made is Prisma.PrismaPromise<unknown> {
  return typeof made === "object" && made !== null && "then" in made;
}
