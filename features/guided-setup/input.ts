import * as z from "zod";
import { domain } from "@/features/deployments/input";

/** As "Who answers" holds it: a new queue with me, or the id of one that exists. */
export const newQueue = "new";

export const websiteChatInput = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Name the chat, such as Support chat")
    .max(40, "Use at most 40 characters"),
  domain: domain.refine((name) => name !== "", {
    error: "Enter where the chat will appear, such as example.com",
  }),
  answers: z.string().min(1, "Choose who answers").max(64),
});
export type WebsiteChatFields = z.input<typeof websiteChatInput>;
export type WebsiteChatInput = z.output<typeof websiteChatInput>;

export const mends = ["join_queue", "activate", "switch_on", "allow_domain", "publish"] as const;
export type Mend = (typeof mends)[number];

export const mendInput = z.object({ deploymentId: z.string().max(64), mend: z.enum(mends) });
export type MendInput = z.output<typeof mendInput>;
