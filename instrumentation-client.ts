import { config } from "zod/v4/core";

// Else zod tries whether it may compile code, and each page reports to us that our policy refuses it.
config({ jitless: true });
