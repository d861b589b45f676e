import { requireNode } from "./require-node.mjs";

requireNode();
import("./steps/start-command.mjs").then(({ startCommand }) =>
  startCommand(process.argv[2] === "dev"),
);
