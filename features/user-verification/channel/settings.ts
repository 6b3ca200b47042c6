import type { Settings } from "@/lib/setting";
import type { VerificationMode } from "@/protocol/user-verification";

const modes: Record<VerificationMode, { label: string; hint: string }> = {
  off: { label: "Off", hint: "Guests only. Identity tokens are refused." },
  observe: {
    label: "Observe",
    hint: "A good token makes a verified customer. Without one, or with a bad one, the customer goes on as a guest and is counted below.",
  },
  optional: {
    label: "Guests and verified",
    hint: "Without a token the customer is a guest. A token that is given must be good.",
  },
  required: { label: "Required", hint: "Only customers with a good token can chat." },
};

/** How a channel knows its customers. Live on save. */
export const verificationSettings = {
  verificationMode: {
    kind: "choice",
    label: "Mode",
    hint: "Observe first, and require once nearly every chat carries a valid token.",
    standard: "off",
    options: modes,
    look: "cards",
  },
  verifiedTokenMinutes: {
    kind: "number",
    label: "Verified customers",
    hint: "After this the page is asked for a new identity token. 60 to 240 minutes, such as 60.",
    standard: 60,
    minimum: 60,
    maximum: 240,
    unit: "minutes",
  },
  guestTokenMinutes: {
    kind: "number",
    label: "Guests",
    hint: "A guest who stays away longer starts a new chat. 60 to 4,320 minutes, such as 360.",
    standard: 360,
    minimum: 60,
    maximum: 4320,
    unit: "minutes",
  },
} as const satisfies Settings;
