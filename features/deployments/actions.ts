"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import {
  cloneInput,
  deleteInput,
  deploymentInput,
  saveBrandingInput,
  saveChatWindowInput,
  saveDetailsInput,
  saveInvitationsInput,
  savePreChatInput,
  saveTextsInput,
  switchInput,
} from "./input";
import {
  cloneDeployment,
  createDeployment,
  deleteDeployment,
  saveDetails,
  savePart,
  savePreChat,
  switchDeployment,
} from "./mutations";
import { saveTexts } from "./texts/mutations";

export const createDeploymentAction = adminAction(deploymentInput, async (actor, input) => {
  const { id } = await createDeployment(actor, input);
  showEverywhere();
  return { id };
});

export const saveDetailsAction = adminAction(
  saveDetailsInput,
  async (actor, { details, ...shown }) => {
    await saveDetails(actor, shown, details);
    showEverywhere();
  },
);

export const saveBrandingAction = adminAction(
  saveBrandingInput,
  async (actor, { branding, ...shown }) => {
    await savePart(actor, shown, "branding", branding);
    showEverywhere();
  },
);

export const saveChatWindowAction = adminAction(
  saveChatWindowInput,
  async (actor, { chatWindow, ...shown }) => {
    await savePart(actor, shown, "chatWindow", chatWindow);
    showEverywhere();
  },
);

export const saveInvitationsAction = adminAction(
  saveInvitationsInput,
  async (actor, { invitations, ...shown }) => {
    await savePart(actor, shown, "invitations", invitations);
    showEverywhere();
  },
);

export const savePreChatAction = adminAction(
  savePreChatInput,
  async (actor, { preChat, ...shown }) => {
    await savePreChat(actor, shown, preChat);
    showEverywhere();
  },
);

export const saveTextsAction = adminAction(saveTextsInput, async (actor, { texts, ...shown }) => {
  await saveTexts(actor, shown, texts);
  showEverywhere();
});

export const switchDeploymentAction = adminAction(switchInput, async (actor, { id, enabled }) => {
  await switchDeployment(actor, id, enabled);
  showEverywhere();
});

export const cloneDeploymentAction = adminAction(cloneInput, async (actor, input) => {
  const { id } = await cloneDeployment(actor, input);
  showEverywhere();
  return { id };
});

export const deleteDeploymentAction = adminAction(deleteInput, async (actor, { id }) => {
  await deleteDeployment(actor, id);
  showEverywhere();
});

export const switchDeploymentsAction = bulkAction(switchInput, (actor, { id, enabled }) =>
  switchDeployment(actor, id, enabled),
);

export const deleteDeploymentsAction = bulkAction(deleteInput, (actor, { id }) =>
  deleteDeployment(actor, id),
);

/** A deployment's state is shown by its list, its record, its channel and Home. */
function showEverywhere(): void {
  revalidatePath("/setup", "layout");
}
