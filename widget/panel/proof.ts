import type { MessagingError } from "@/client/request";
import type { requestVerifiedToken, VerifiedAnswer } from "@/client/token";
import {
  claimOfField,
  type IdentityClaims,
  identityRenewalSeconds,
} from "@/protocol/user-verification";
import type { PanelFrame } from "../panel-frame";

export type Frame = Pick<PanelFrame, "orgId" | "deployment" | "foyerUrl" | "identity" | "emit">;

/** What the panel has loaded already: given, not imported, so that no part of it is cut off into a file. */
type Given = {
  visitor: () => string;
  request: typeof requestVerifiedToken;
  Refusal: typeof MessagingError;
};

export type Proof = ReturnType<typeof createProof>;

/** The page's identity token, exchanged for one of ours, and asked for anew when it is over. */
export function createProof(frame: Frame, { visitor, request, Refusal }: Given) {
  const { orgId, deployment, foyerUrl, identity, emit } = frame;
  /** While the page is asked for a token: takes its coming, or that nobody waits any more. */
  let waiting: ((came: boolean) => void) | undefined;
  let known: { visitor: string; answers: Record<string, string> } = { visitor: "", answers: {} };
  /** The token that was exchanged last. */
  let used: string | undefined;

  async function exchange(): Promise<VerifiedAnswer> {
    used = identity.token;
    try {
      const answer = await request(foyerUrl, {
        orgId,
        esDeveloperName: deployment,
        customerIdentityToken: used ?? "",
      });
      const { report } = answer;
      if (report && !report.verified) warn(report.code, report.message);
      if (report?.verified) known = { visitor: visitor(), answers: answersOf(report.claims) };
      return answer;
    } catch (error) {
      if (error instanceof Refusal && !error.temporary) warn(error.code, error.message);
      throw error;
    }
  }

  /** Asks the page for a new identity token and gives it half a minute. */
  function asked(): Promise<void> {
    emit("onEmbeddedMessagingIdentityTokenExpired");
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        warn("identity_token_expired", "No new one came within 30 s, so the chat is cleared.");
        waiting?.(false);
      }, identityRenewalSeconds * 1000);
      waiting = (came) => {
        clearTimeout(timer);
        waiting = undefined;
        if (came) resolve();
        else reject(new Refusal(401, "No identity token"));
      };
    });
  }

  return {
    async enter(): Promise<VerifiedAnswer> {
      try {
        return await exchange();
      } catch (error) {
        const expired = error instanceof Refusal && error.code === "identity_token_expired";
        if (!expired) throw error;
        await asked();
        return exchange();
      }
    },

    async renew(): Promise<VerifiedAnswer> {
      if (identity.token === used) await asked();
      return exchange();
    },

    known: () => (known.visitor === visitor() ? known.answers : {}),

    /** A token has come, or none will be waited for; whether somebody waited. */
    settle(came: boolean): boolean {
      const awaited = waiting !== undefined;
      waiting?.(came);
      return awaited;
    },
  };
}

function answersOf(claims: IdentityClaims): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claimOfField).flatMap(([field, claim]) => {
      const value = claims[claim];
      return value ? [[field, value]] : [];
    }),
  );
}

/** For the page's developers; nothing of the token is shown. */
function warn(code = "refused", message: string): void {
  console.error(`[Foyer] The identity token was refused (${code}). ${message}`);
}
