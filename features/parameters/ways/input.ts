import * as z from "zod";

export const testRunInput = z.object({
  channelId: z.string().max(64),
  deploymentId: z.string().min(1, "Choose a deployment").max(64),
  /** One `Key=value` on each line. */
  values: z
    .string()
    .max(10_000, "Use at most 10,000 characters")
    .transform((text) =>
      Object.fromEntries(
        text
          .split(/\r?\n/)
          .filter((line) => line.includes("="))
          .map((line) => [
            line.slice(0, line.indexOf("=")).trim(),
            line.slice(line.indexOf("=") + 1).trim(),
          ]),
      ),
    ),
});
export const lastValuesInput = z.object({ deploymentId: z.string().max(64) });
