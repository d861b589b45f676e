import { requireNode } from "./require-node.mjs";

requireNode();
import("./steps/worker-command.mjs").then(({ workerCommand }) => workerCommand());
