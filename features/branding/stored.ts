import * as z from "zod";
import { storedJson } from "@/lib/stored-json";
import type { Colors } from "@/protocol/branding";
import { completeColors } from "./complete";
import { darkOf } from "./derive";
import { brandingInput } from "./input";

const address = brandingInput.shape.logoImage.shape.address;

/** The column `branding_sets.tokens`: everything but the uploaded images, which are columns of their own. */
export const storedBranding = storedJson({
  schema: brandingInput.omit({ logoImage: true, avatarImage: true, fabImage: true }).extend({
    addresses: z.object({ logoImage: address, avatarImage: address, fabImage: address }),
  }),
  number: 2,
  upgrades: {
    1(first) {
      const colors = completeColors(first as Partial<Colors>);
      const addresses = { logoImage: "", avatarImage: "", fabImage: "" };
      return { ...first, ...colors, darkMode: "off", dark: darkOf(colors), addresses };
    },
  },
});
