import { installJobQueue } from "./job-queue.mjs";
import { deployMigrations, whileNobodyElseDeploys } from "./migrations.mjs";
import { prepareServingRoles } from "./serving-roles.mjs";

/** @typedef {import("./serving-roles.mjs").ServingUrls} ServingUrls */

/**
 * Brings a database to what this release needs: roles, job queue, tables. Does nothing where that is so already.
 *
 * @param {{ root: string, ownerUrl: string, secretKey: string, givenUrls?: ServingUrls, only?: ReadonlySet<string> }} options
 *   givenUrls: roles that the operator made; they are used and never changed; only: the migrations that may be applied
 * @returns {Promise<ServingUrls & { applied: string[] }>} applied: names of the migrations that were new
 */
export function prepareDatabase({ root, ownerUrl, secretKey, givenUrls, only }) {
  return whileNobodyElseDeploys(ownerUrl, async () => {
    const urls = givenUrls ?? (await prepareServingRoles(ownerUrl, secretKey));
    await installJobQueue(ownerUrl, urls.workerUrl);
    const applied = await deployMigrations(root, ownerUrl, only);
    return { ...urls, applied };
  });
}
