import { requireNode } from "./require-node.mjs";

requireNode();
import("./test/test-command.mjs").then(({ testCommand }) => testCommand());
