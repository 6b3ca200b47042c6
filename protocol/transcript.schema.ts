import * as z from "zod";
import { transcriptFormats } from "./transcript";

/** Without `format` the Accept header decides. */
export const transcriptQuery = z.object({
  format: z.enum(transcriptFormats, "must be pdf or text").optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, "must be a time zone such as Europe/Zurich")
    .default("UTC"),
});

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
