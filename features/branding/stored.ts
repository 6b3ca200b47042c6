import { storedJson } from "@/lib/stored-json";
import { brandingInput } from "./input";

/** The column `branding_sets.tokens`: everything but the logo, which is a column of its own. */
export const storedBranding = storedJson({
  schema: brandingInput.omit({ logoFileId: true }),
  number: 1,
});
