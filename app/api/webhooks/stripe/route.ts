import { receiveStripeWebhook } from "@/lib/http/stripe-webhook";

export const POST = receiveStripeWebhook;
