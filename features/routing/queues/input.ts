import * as z from "zod";
import { developerName, label } from "@/lib/developer-name.schema";

const memberIds = z.array(z.string()).max(1000, "Choose at most 1,000 members");

export const queueInput = z.object({ label: label("queue"), developerName, memberIds });
export type QueueInput = z.output<typeof queueInput>;

export const queueEdit = queueInput.extend({ id: z.string(), revision: z.int32() });
export type QueueEdit = z.output<typeof queueEdit>;

export const queueChoice = z.object({ id: z.string() });
