"use server";

import { channelChoice } from "@/features/channels/input";
import { adminAction } from "@/features/members/action";
import { simulateChat } from "./queries";

export const simulateChatAction = adminAction(channelChoice, async (actor, { id }) =>
  simulateChat(actor, id),
);
