import { AppError } from "@/lib/errors";
import type { VerificationMode } from "@/protocol/user-verification";

/** A verified customer keeps their conversation; one that closes with its session cannot be kept. */
export const whyNotSessionBased =
  "A verified customer keeps their conversation, so this is impossible while user verification is on. Switch user verification off first.";

const whyNotVerified =
  "This channel ends the chat when its session ends, which verified customers cannot have. Switch that off on the tab Session first.";

/** Refuses the two together, at the field that asks for the second. */
export function refuseBoth(
  { verificationMode, sessionBased }: { verificationMode: VerificationMode; sessionBased: boolean },
  field: "verificationMode" | "sessionBased",
): void {
  if (verificationMode === "off" || !sessionBased) return;
  const message = field === "sessionBased" ? whyNotSessionBased : whyNotVerified;
  throw new AppError("invalid", message, { fields: { [field]: message } });
}
