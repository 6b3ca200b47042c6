import * as z from "zod";
import { routingSettings } from "@/features/routing/settings";
import { developerName, label } from "@/lib/developer-name.schema";
import { settingsSchema } from "@/lib/setting.schema";
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

const routing = z.object({
  routingType: z.enum(routingTypes),
  queueId: z.string(),
  repId: z.string(),
  fallbackQueueId: z.string(),
  ...settingsSchema(routingSettings).shape,
});

/** What the chosen way of routing needs, each at its field. */
function checkRouting({ value, issues }: z.core.ParsePayload<z.output<typeof routing>>): void {
  const ask = (path: keyof typeof value, message: string) =>
    issues.push({ code: "custom", path: [path], message, input: value });
  const { routingType, queueId, repId, fallbackQueueId, limitWait, afterWait } = value;
  if (routingType === "queue" && !queueId) ask("queueId", "Choose a queue");
  if (routingType === "rep" && !repId) ask("repId", "Choose a rep");
  if (limitWait && afterWait === "reroute" && !fallbackQueueId) {
    ask("fallbackQueueId", "Choose the queue to which the chat moves");
  }
  if (routingType === "queue" && fallbackQueueId !== "" && fallbackQueueId === queueId) {
    ask("fallbackQueueId", "Choose another queue: the chat waits in this one already");
  }
  if (limitWait && afterWait !== "reroute" && value.waitMessage === "") {
    ask("waitMessage", "Write what the customer reads");
  }
}

export const channelRouting = routing.check(checkRouting);
export const channelRoutingInput = routing.extend(shown).check(checkRouting);
export type ChannelRoutingInput = z.output<typeof channelRoutingInput>;

export const channelNames = z.object(names);
export const channelCloneInput = channelNames.extend({ id: z.string() });
export type ChannelCloneInput = z.output<typeof channelCloneInput>;

export const channelChoice = z.object({ id: z.string() });
