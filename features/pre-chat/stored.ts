import * as z from "zod";
import { storedJson } from "@/lib/stored-json";
import { parameterDataTypes } from "@/protocol/channel";
import type { Told } from "./told";

/** The column `messaging_sessions.pre_chat`. At first every value was a text, and there were no terms. */
export const storedTold = storedJson<Told>({
  number: 2,
  upgrades: {
    1: ({ values, ...rest }) => ({
      ...rest,
      terms: null,
      values: z
        .array(z.looseObject({}))
        .parse(values)
        .map((value) => ({ ...value, type: "text" })),
    }),
  },
  schema: z.object({
    values: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        type: z.enum(parameterDataTypes),
        value: z.union([z.string(), z.number(), z.boolean()]),
        hidden: z.boolean(),
        verified: z.boolean(),
      }),
    ),
    terms: z.object({ version: z.string(), text: z.string(), acceptedAt: z.string() }).nullable(),
  }),
});

export function readTold(column: unknown, sessionId: string): Told {
  return storedTold.read(column, `What session ${sessionId} was told`);
}
