import * as z from "zod";
import { attachmentInput } from "@/features/channels/attachments/input";
import { settingsSchema } from "@/lib/setting.schema";
import { sessionSettings } from "./settings";

export const channelSession = settingsSchema(sessionSettings).extend(attachmentInput.shape);
export const channelSessionInput = channelSession.extend({ id: z.string(), revision: z.int32() });
export type ChannelSessionInput = z.output<typeof channelSessionInput>;
