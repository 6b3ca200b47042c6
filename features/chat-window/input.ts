import type * as z from "zod";
import { settingsSchema } from "@/lib/setting.schema";
import { chatWindowSettings } from "./settings";

export const chatWindowInput = settingsSchema(chatWindowSettings).superRefine(
  ({ contactLabel, contactAddress }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (contactLabel && !contactAddress) refuse("contactAddress", "Enter where the link leads");
    if (contactAddress && !contactLabel) refuse("contactLabel", "Enter the words of the link");
    if (contactAddress && !leadsSomewhere(contactAddress)) {
      refuse("contactAddress", "Begin with https://, mailto: or tel:, such as tel:+15550100");
    }
  },
);
export type ChatWindowFields = z.input<typeof chatWindowInput>;

function leadsSomewhere(address: string): boolean {
  return /^(https:|mailto:|tel:)/i.test(address) && URL.canParse(address);
}
