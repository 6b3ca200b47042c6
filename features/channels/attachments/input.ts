import * as z from "zod";
import { fileTypes } from "@/features/files/file-types";
import { settingsSchema } from "@/lib/setting.schema";
import { attachmentSettings } from "./settings";

export const attachmentInput = settingsSchema(attachmentSettings).extend({
  allowedFileTypes: z
    .array(z.enum(fileTypes))
    .min(1, "Choose at least one type")
    .transform((types) => [...new Set(types)]),
});
