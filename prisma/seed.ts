import { closeConnections } from "@/lib/db/connections/connections";
import { identityDb } from "@/lib/db/identity";
import { isLoopback } from "@/lib/env";
import { seedDemo } from "./demo/seed-demo";

// Run by the start on an empty database, as the role that serves: the demo goes through the same walls as everybody's data.
if (!isLoopback()) {
  console.error(
    "The demo was not filled in: it is for a server on a loopback address, and APP_URL is none.",
  );
  process.exitCode = 1;
} else {
  try {
    const isInUse = (await identityDb.user.count()) > 0;
    if (!isInUse) await seedDemo(new Date());
  } finally {
    await closeConnections();
  }
}
