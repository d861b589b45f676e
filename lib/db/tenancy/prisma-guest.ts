import "server-only";
import type { PoolClient } from "pg";
import { connections } from "../connections/connections";
import { tenancy } from "../connections/current-tenant";
import type { PrismaClient } from "../generated/client";
import type { DirectoryModel, TenantModel } from "../models";
import type { OrganizationId } from "../organization-id";
import { type TransactionOptions, transactionTimeoutMs } from "../tenant-handle";

/** Every model of a client, the directory's included, and nothing else of it. */
export type AllModels = Pick<PrismaClient, Uncapitalize<TenantModel | DirectoryModel>>;

/**
 * Prisma inside a transaction that is ours. It joins when the first model is used, and takes the transaction's connection for one
 * of its own. Most changes are statements alone, and starting Prisma would cost several times what they do.
 */
export class PrismaGuest {
  /** The models, whose operations are sent as soon as they are called. */
  readonly models: AllModels;
  readonly #organizationId: OrganizationId;
  readonly #host: PoolClient;
  readonly #timeoutMs: number;
  #arrived: Promise<object> | undefined;
  #stay: Promise<unknown> = Promise.resolve();
  #bidFarewell = () => {};

  /** `host` is the transaction's connection. */
  constructor(
    organizationId: OrganizationId,
    host: PoolClient,
    { timeoutMs = transactionTimeoutMs }: TransactionOptions,
  ) {
    this.#organizationId = organizationId;
    this.#host = host;
    this.#timeoutMs = timeoutMs;
    const operation = (model: string, name: string) => async (args: unknown) => {
      this.#arrived ??= this.#arrive();
      const delegate: object = Reflect.get(await this.#arrived, model);
      const method: CallableFunction = Reflect.get(delegate, name);
      return await Reflect.apply(method, delegate, [args]);
    };
    this.models = new Proxy<AllModels>(Object.create(null), {
      get: (_, model) =>
        typeof model !== "string"
          ? undefined
          : new Proxy(Object.create(null), {
              get: (_, name) => (typeof name === "string" ? operation(model, name) : undefined),
            }),
    });
  }

  /** Lets Prisma go. Throws if Prisma found that the transaction took too long. */
  async leave(): Promise<void> {
    this.#bidFarewell();
    await this.#stay;
  }

  #arrive(): Promise<object> {
    const [organizationId, host] = [this.#organizationId, this.#host];
    return new Promise((resolve, reject) => {
      const farewell = new Promise<void>((bid) => {
        this.#bidFarewell = bid;
      });
      this.#stay = tenancy.run({ organizationId, host }, () =>
        connections().tenantClient.$transaction(
          (client) => {
            resolve(client);
            return farewell;
          },
          { timeout: this.#timeoutMs },
        ),
      );
      this.#stay.catch(reject);
    });
  }
}
