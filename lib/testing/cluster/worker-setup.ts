import { afterAll, inject } from "vitest";
import { endConnections } from "../setup/end-connections";
import { setWorkerEnvironment } from "../setup/worker-environment";
import { renewDatabase } from "./cluster-database";

// Runs before the test file is imported, because lib/env.ts reads the environment once.
const { ownerUrl, secretKey } = inject("postgres");
await renewDatabase(ownerUrl, secretKey);

// Citus hands only SET LOCAL on to its workers.
setWorkerEnvironment({ DATABASE_TENANT_TRANSPORT: "explicit" });
afterAll(endConnections);
