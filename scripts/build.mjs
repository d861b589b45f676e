import { requireNode } from "./require-node.mjs";

requireNode();
import("./steps/build-command.mjs").then(({ buildCommand }) => buildCommand());
