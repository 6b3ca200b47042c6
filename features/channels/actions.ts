"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import {
  channelChoice,
  channelCloneInput,
  channelDetailsInput,
  channelInput,
  channelRoutingInput,
} from "./input";
import {
  activateChannel,
  cloneChannel,
  createChannel,
  deactivateChannel,
  deleteChannel,
  editChannelDetails,
  routeChannel,
} from "./mutations";

export const createChannelAction = adminAction(channelInput, async (actor, input) => {
  const { id } = await createChannel(actor, input);
  showEverywhere();
  return { id };
});

export const cloneChannelAction = adminAction(channelCloneInput, async (actor, input) => {
  const { id } = await cloneChannel(actor, input);
  showEverywhere();
  return { id };
});

export const editChannelDetailsAction = adminAction(channelDetailsInput, async (actor, input) => {
  await editChannelDetails(actor, input);
  showEverywhere();
});

export const routeChannelAction = adminAction(channelRoutingInput, async (actor, input) => {
  await routeChannel(actor, input);
  showEverywhere();
});

export const activateChannelAction = adminAction(channelChoice, async (actor, { id }) => {
  await activateChannel(actor, id);
  showEverywhere();
});

export const deactivateChannelAction = adminAction(channelChoice, async (actor, { id }) => {
  await deactivateChannel(actor, id);
  showEverywhere();
});

export const deleteChannelAction = adminAction(channelChoice, async (actor, { id }) => {
  await deleteChannel(actor, id);
  showEverywhere();
});

export const activateChannelsAction = bulkAction(channelChoice, (actor, { id }) =>
  activateChannel(actor, id),
);

export const deactivateChannelsAction = bulkAction(channelChoice, (actor, { id }) =>
  deactivateChannel(actor, id),
);

export const deleteChannelsAction = bulkAction(channelChoice, (actor, { id }) =>
  deleteChannel(actor, id),
);

/** A channel's state is shown by its list, its deployments, their queue and Home. */
function showEverywhere(): void {
  revalidatePath("/setup", "layout");
}
