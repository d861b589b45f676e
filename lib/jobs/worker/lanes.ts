import "server-only";
import type { ParsedCronItem, TaskList } from "graphile-worker";
import { tasks } from "../handlers";
import { cronItems, scheduledTasks } from "../schedule";

/** Jobs that wait for one another, and for no others. */
export interface Lane {
  readonly taskList: TaskList;
  /** How many run at once in each process. */
  readonly concurrency: number;
  readonly cronItems: ParsedCronItem[];
}

const isMail = (name: string) => name.startsWith("mail.");
const isWebhook = (name: string) => name.startsWith("webhook.");

/**
 * A mail server or a company's receiver that takes its time holds up its own lane: a webhook that answers after ten seconds, for
 * each of a thousand events, delays nobody's mail.
 */
export const lanes: readonly Lane[] = [
  { taskList: tasksWhere(isMail), concurrency: 2, cronItems: [] },
  // Most of their time deliveries wait for an answer, and hold nothing of ours meanwhile. One receiver has four of them, and an
  // organization 20 receivers: all of them together, however slow, leave room for others.
  { taskList: tasksWhere(isWebhook), concurrency: 200, cronItems: [] },
  {
    taskList: {
      ...tasksWhere((name) => !isMail(name) && !isWebhook(name)),
      ...scheduledTasks,
    },
    concurrency: 4,
    cronItems,
  },
];

function tasksWhere(isTaken: (name: string) => boolean): TaskList {
  return Object.fromEntries(Object.entries(tasks).filter(([name]) => isTaken(name)));
}
