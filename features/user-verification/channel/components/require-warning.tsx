import { Notice } from "@/components/page/notice";
import { counted } from "@/lib/sentences";
import type { VerificationMode } from "@/protocol/user-verification";
import { sharesOf } from "../outcomes";
import type { CountedOutcome } from "../queries";

/** Before a mode is saved that refuses what is let in now: how many chats that would have been. */
export function RequireWarning({
  mode,
  saved,
  counts: { sessions },
}: {
  mode: VerificationMode;
  saved: VerificationMode;
  counts: { sessions: CountedOutcome[] };
}) {
  if (mode === saved) return null;
  const { total, without } = sharesOf(sessions);
  const failed = sessions
    .filter(({ outcome }) => outcome !== "valid" && outcome !== "none")
    .reduce((sum, { count }) => sum + count, 0);
  const refused = mode === "required" ? without : mode === "optional" ? failed : 0;

  if (mode !== "required" && refused === 0) return null;
  if (total === 0) {
    return (
      <Notice tone="warning" title="Nothing is known yet of what customers bring.">
        No chat began on this channel in the last 7 days. Observe for some days first: customers
        without a valid token would be refused.
      </Notice>
    );
  }
  if (refused === 0) {
    return (
      <Notice title={`All ${counted(total, "chat")} in the last 7 days carried a valid token.`}>
        Nobody of them would have been refused.
      </Notice>
    );
  }
  const [carried, they] = refused === 1 ? ["carried", "it"] : ["carried", "they"];
  const what = mode === "required" ? "no valid token" : "a token that is not good";
  return (
    <Notice
      tone="warning"
      title={`${refused.toLocaleString("en-US")} of ${counted(total, "chat")} in the last 7 days ${carried} ${what}; ${they} would be refused.`}
    >
      See below why, and mend it on your site before you save.
    </Notice>
  );
}
