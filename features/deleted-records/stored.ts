import * as z from "zod";
import { storedJson } from "@/lib/stored-json";

/** What is kept of a deleted record: its rows by table. Number 1 was never whole enough to restore. */
export const storedRows = storedJson({
  number: 2,
  schema: z.object({ rows: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }),
});
