import type { ChannelType, DeploymentType, RoutingType } from "@/protocol/channel";

export const maximumLabelLength = 40;

type Words = { label: string; hint: string };

export const channelTypeWords: Record<ChannelType, Words> = {
  enhanced_chat: {
    label: "Enhanced Chat",
    hint: "Chat on your website, in your app, or in a client of your own.",
  },
};

export const usedForWords: Record<DeploymentType, Words> = {
  web: { label: "Web", hint: "On websites, by a snippet" },
  mobile: { label: "Mobile", hint: "In apps, by a file" },
  custom_client: { label: "Custom Client", hint: "Behind the API" },
};

export const routingTypeWords: Record<RoutingType, Words> = {
  queue: { label: "Queue", hint: "Chats wait in a queue until one of its members accepts them." },
  rep: {
    label: "Service rep",
    hint: "Chats go to one rep. A fallback queue takes those that the rep cannot accept.",
  },
};

/** "Enhanced Chat · Web". */
export function typeOf(channel: { channelType: ChannelType; usedFor: DeploymentType }): string {
  return `${channelTypeWords[channel.channelType].label} · ${usedForWords[channel.usedFor].label}`;
}
