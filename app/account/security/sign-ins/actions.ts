"use server";

import { signInProviderSchema } from "@/lib/account/schema";
import { unlinkIdentity } from "@/lib/account/unlink-identity";
import { personAction } from "@/lib/http/forms/actions";
import { stay } from "@/lib/http/forms/stay";
import { startLink } from "@/lib/http/sign-in/start-sign-in";

export const connectSignInAction = personAction(signInProviderSchema, startLink, ({ address }) => ({
  goTo: address,
}));

export const disconnectSignInAction = personAction(signInProviderSchema, unlinkIdentity, stay);
