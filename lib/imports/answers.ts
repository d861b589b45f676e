import { z } from "zod";
import { moment, recordFields, recordMoments } from "@/lib/answer-fields";
import { importResources } from "./kinds";

const fields = {
  ...recordFields,
  resource: z.string().meta({ examples: [importResources[0]] }),
  fileName: z.string(),
  encoding: z.string().meta({ examples: ["utf-8"] }),
  separator: z.string().meta({ examples: [","] }),
  columns: z.array(z.string()).meta({ description: "The field of each column; empty for none." }),
  matchBy: z.string().meta({
    description: "The field by which a line finds the record that is there; empty for none.",
  }),
  onMatch: z.string().meta({ examples: ["skip"] }),
  onBadLine: z.string().meta({ examples: ["refuse"] }),
  status: z.string().meta({ examples: ["draft"] }),
  lineCount: z.int(),
  doneCount: z.int(),
  createdCount: z.int(),
  updatedCount: z.int(),
  skippedCount: z.int(),
  badCount: z.int(),
  finishedAt: moment.nullable(),
  ...recordMoments,
};

export const importAnswer = z.object(fields).meta({ id: "Import" });

const codesOfNames = z
  .array(z.object({ name: z.string(), code: z.string() }))
  .meta({ description: "Those named in words or signs, and the code that each is read as." });

/** With what its file says, and what would happen to its lines. */
export const importPreviewAnswer = z
  .object({
    ...fields,
    headings: z.array(z.string()),
    rows: z.array(z.array(z.string())).meta({ description: "The first rows." }),
    missing: z.array(z.string()).meta({ description: "Required fields that no column is for." }),
    countries: codesOfNames,
    currencies: codesOfNames,
    check: z
      .object({ created: z.int(), updated: z.int(), skipped: z.int(), bad: z.int() })
      .nullable()
      .meta({ description: "What would happen to the lines; null once it is started." }),
    faults: z.array(
      z.object({ line: z.int(), field: z.string(), value: z.string(), message: z.string() }),
    ),
  })
  .meta({ id: "ImportPreview" });
