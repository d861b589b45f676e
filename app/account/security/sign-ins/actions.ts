"use server";

import { signInProviderSchema } from "@/lib/account/schema";
import { unlinkIdentity } from "@/lib/account/unlink-identity";
import { personAction } from "@/lib/http/actions";
import { startLink } from "@/lib/http/start-sign-in";
import { stay } from "@/lib/http/stay";

export const connectSignInAction = personAction(signInProviderSchema, startLink, ({ address }) => ({
  goTo: address,
}));

export const disconnectSignInAction = personAction(signInProviderSchema, unlinkIdentity, stay);
