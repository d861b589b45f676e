import { closeConnections } from "@/lib/db/connections/connections";
import { identityDb } from "@/lib/db/identity";
import { isLoopback, UnusableSettings } from "@/lib/env";
import { seedDemo } from "./demo/seed-demo";

// Run by the start on an empty database, as the role that serves: the demo goes through the same walls as everybody's data.
try {
  await fill();
} catch (error) {
  // It says in a sentence what the operator has to change. Where the code found it helps nobody.
  if (!(error instanceof UnusableSettings)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function fill(): Promise<void> {
  if (!isLoopback()) {
    console.error(
      "The demo was not filled in: it is for a server on a loopback address, and APP_URL is none.",
    );
    process.exitCode = 1;
    return;
  }
  try {
    const isInUse = (await identityDb.user.count()) > 0;
    if (!isInUse) await seedDemo(new Date());
  } finally {
    await closeConnections();
  }
}
