import { receiveStripeWebhook } from "@/lib/http/api/stripe-webhook";

export const POST = receiveStripeWebhook;
