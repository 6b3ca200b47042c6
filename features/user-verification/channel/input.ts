import * as z from "zod";
import { settingsSchema } from "@/lib/setting.schema";
import { verificationSettings } from "./settings";

export const channelVerification = settingsSchema(verificationSettings)
  .extend({
    keysetIds: z.array(z.string()).max(20, "Choose at most 20 keysets"),
    configurationName: z
      .string()
      .trim()
      .max(80, "Use at most 80 characters")
      .regex(
        /^([A-Za-z][A-Za-z0-9_]*)?$/,
        "Start with a letter; use letters, digits and underscores",
      ),
  })
  .refine(({ verificationMode, keysetIds }) => verificationMode === "off" || keysetIds.length > 0, {
    path: ["keysetIds"],
    message: "Choose the keyset whose tokens are good, or switch verification off",
  });
export type ChannelVerificationFields = z.input<typeof channelVerification>;

export const channelVerificationInput = channelVerification.safeExtend({
  id: z.string(),
  revision: z.int32(),
});
export type ChannelVerificationInput = z.output<typeof channelVerificationInput>;
