import { requireNode } from "./require-node.mjs";

requireNode();
import("./isolation/isolation-command.mjs").then(({ isolationCommand }) => isolationCommand());
