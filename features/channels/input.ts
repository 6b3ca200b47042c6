import * as z from "zod";
import { developerName, label } from "@/lib/developer-name.schema";
import { channelTypes, deploymentTypes, routingTypes } from "@/protocol/channel";
import { maximumLabelLength } from "./words";

const names = { label: label("channel", maximumLabelLength), developerName };
const shown = { id: z.string(), revision: z.int32() };

export const channelInput = z.object({
  channelType: z.enum(channelTypes),
  usedFor: z.enum(deploymentTypes, "Choose what the channel is used for"),
  ...names,
});
export type ChannelInput = z.output<typeof channelInput>;

export const channelDetails = z.object({
  ...names,
  description: z.string().trim().max(255, "Use at most 255 characters"),
});
export const channelDetailsInput = channelDetails.extend(shown);
export type ChannelDetailsInput = z.output<typeof channelDetailsInput>;

export const channelRouting = z.object({
  routingType: z.enum(routingTypes),
  queueId: z.string().min(1, "Choose a queue"),
});
export const channelRoutingInput = channelRouting.extend(shown);
export type ChannelRoutingInput = z.output<typeof channelRoutingInput>;

export const channelNames = z.object(names);
export const channelCloneInput = channelNames.extend({ id: z.string() });
export type ChannelCloneInput = z.output<typeof channelCloneInput>;

export const channelChoice = z.object({ id: z.string() });
