import { icon } from "../icon";

export const MonitorCheck = icon(
  "M9 10l2 2 4-4M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM12 17v4M8 21h8",
);
