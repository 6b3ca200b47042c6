import * as z from "zod";
import { fileTypes } from "@/features/files/file-types";
import { settingsSchema } from "@/lib/setting.schema";
import { attachmentSettings } from "./settings";

export const attachmentInput = settingsSchema(attachmentSettings)
  .extend({
    allowedFileTypes: z.array(z.enum(fileTypes)).transform((types) => [...new Set(types)]),
  })
  .refine((files) => files.fileTypes === "any" || files.allowedFileTypes.length > 0, {
    path: ["allowedFileTypes"],
    error: "Choose at least one type",
  });
