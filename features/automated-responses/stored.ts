import * as z from "zod";
import { storedJson } from "@/lib/stored-json";
import { idleWarningMinutes, responseSlots } from "./slots";

/** A text now; other kinds of content will stand in the same place. */
const content = z.object({ type: z.literal("text"), text: z.string() });

const automatedResponses = z.object({
  languages: z.tuple([z.string()], z.string()),
  slots: z.record(
    z.enum(responseSlots),
    z.object({ on: z.boolean(), contents: z.record(z.string(), content) }),
  ),
  idleWarningMinutes: z.number(),
});

export type AutomatedResponses = z.output<typeof automatedResponses>;

/** The column `automated_responses.content`. */
export const storedAutomatedResponses = storedJson({ schema: automatedResponses, number: 1 });

/** A channel that nobody has set up says nothing by itself. */
export function standardAutomatedResponses(): AutomatedResponses {
  const silent = () => ({ on: false, contents: {} });
  return {
    languages: ["en"],
    slots: {
      acknowledgement: silent(),
      start: silent(),
      end: silent(),
      inactive: silent(),
      idle_warning: silent(),
      reroute: silent(),
    },
    idleWarningMinutes: idleWarningMinutes.standard,
  };
}
