"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { adminAction } from "@/features/members/action";
import { createPreviewLink, revokePreviewLinks } from "./mutations";

const choice = z.object({ id: z.string().max(64) });

export const createPreviewLinkAction = adminAction(choice, async (actor, { id }) => {
  const link = await createPreviewLink(actor, id);
  revalidatePath("/setup", "layout");
  return { link };
});

export const revokePreviewLinksAction = adminAction(choice, async (actor, { id }) => {
  await revokePreviewLinks(actor, id);
  revalidatePath("/setup", "layout");
});
