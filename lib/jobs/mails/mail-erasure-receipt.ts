import "server-only";
import { z } from "zod";
import { momentInWords } from "@/lib/dates";
import { identityDb } from "@/lib/db/identity";
import { formatCount } from "@/lib/number-format";
import type { JobPayload } from "../definitions";
import type { JobHandler } from "../task/task";
import { mailNotice, pageUrl } from "./account-notice";

const tablesSchema = z.record(z.string(), z.number());

/** Mails the receipt of an erasure to a former owner: what was destroyed, by table, and where the audit log ended. */
export const mailErasureReceipt: JobHandler<JobPayload<"mail.erasure_receipt">> = {
  async run({ userId, receiptId }) {
    const receipt = await identityDb.erasureReceipt.findUnique({ where: { id: receiptId } });
    if (!receipt?.finishedAt) return;
    const { requestedAt, finishedAt, fileCount, chainSequence, chainHash } = receipt;
    const tables = Object.entries(tablesSchema.parse(receipt.tables)).toSorted();
    await mailNotice(userId, {
      title: "Your organization is erased",
      text: `The organization whose deletion was asked for on ${momentInWords(requestedAt, "UTC")} is destroyed with all its data. Keep this receipt: it counts every row by its table, and nothing else is left.`,
      facts: [
        ["Organization", receipt.organizationId],
        ["Erased", momentInWords(finishedAt, "UTC")],
        ...tables.map(([table, rows]) => [table, formatCount(rows, "en")] as const),
        ["Files", formatCount(fileCount, "en")],
        ...(chainHash ? [["Audit log ended at", `${chainSequence}: ${chainHash}`] as const] : []),
      ],
      advice: "Your account stays: it is yours, and may belong to other organizations.",
      action: { href: pageUrl("/organizations"), label: "Open Mercura" },
      idempotencyKey: `erasure_receipt/${userId}/${receiptId}`,
    });
  },
};
