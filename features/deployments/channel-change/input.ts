import * as z from "zod";
import { draftShown } from "../input";

const channelId = z.string().min(1, "Choose a messaging channel").max(64);

export const channelChoice = z.object({
  channelId,
  /** Without it the fields that need them leave the draft. */
  addMissing: z.boolean(),
  /** Makes the whole draft live in the same transaction. */
  publish: z.boolean(),
});
export type ChannelChoice = z.output<typeof channelChoice>;

export const changeChannelInput = channelChoice.extend({
  ...draftShown.shape,
  /** Number of the live version that was shown; null for none. */
  liveNumber: z.int32().nullable(),
});
export type ChangeChannelInput = z.output<typeof changeChannelInput>;

export const channelImpactInput = z.object({ id: z.string().max(64), channelId });
