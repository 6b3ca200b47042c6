import "server-only";
import { revalidatePath } from "next/cache";
import * as z from "zod";
import type { BulkOutcome } from "@/lib/bulk-outcome";
import { isAppError } from "@/lib/errors";
import { adminAction } from "./action";
import type { Actor } from "./actor";

type Choice = z.ZodType<{ id: string }>;

/**
 * An action of Setup on several records: each goes through its ordinary mutation, in a transaction
 * of its own, so that what is refused keeps nothing else from being done.
 */
export function bulkAction<Schema extends Choice>(
  choice: Schema,
  mutate: (actor: Actor, choice: z.output<Schema>) => Promise<unknown>,
) {
  const choices = z.array(choice).min(1).max(1000, "Choose at most 1,000 at once");
  return adminAction(choices, async (actor, chosen): Promise<BulkOutcome> => {
    const outcome = await each(chosen, (one) => mutate(actor, one));
    revalidatePath("/setup", "layout");
    return outcome;
  });
}

/** One after the other: they may stand in each other's way. */
async function each<One extends { id: string }>(
  chosen: readonly One[],
  work: (one: One) => Promise<unknown>,
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: [], refused: [] };
  for (const one of chosen) {
    try {
      await work(one);
      outcome.done.push(one.id);
    } catch (error) {
      if (!isAppError(error)) throw error;
      outcome.refused.push({ id: one.id, message: error.message });
    }
  }
  return outcome;
}
