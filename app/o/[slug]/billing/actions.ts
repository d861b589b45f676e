"use server";

import { setSeatsSchema } from "@/lib/billing/schema";
import { setSeats } from "@/lib/billing/set-seats";
import { memberAction } from "@/lib/http/actions";

export const setSeatsAction = memberAction(setSeatsSchema, setSeats, ({ seats }) => ({
  show: { seats },
}));
