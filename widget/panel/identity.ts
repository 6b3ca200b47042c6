import { MessagingError } from "@/client/request";
import { readKept } from "@/client/storage";
import { readClaims, requestVerifiedToken, type VerifiedAnswer } from "@/client/token";
import {
  claimOfField,
  type IdentityClaims,
  identityRenewalSeconds,
} from "@/protocol/user-verification";
import type { PanelFrame } from "../panel-frame";

type Frame = Pick<PanelFrame, "orgId" | "deployment" | "foyerUrl" | "identity" | "emit">;

/** Who the page says its visitor is, and what this browser kept of whom. */
export function createIdentity(frame: Frame) {
  const { orgId, deployment, foyerUrl, identity, emit } = frame;
  /** While the page is asked for a token: takes its coming, or that nobody waits any more. */
  let waiting: ((came: boolean) => void) | undefined;
  let known: { visitor: string; answers: Record<string, string> } = { visitor: "", answers: {} };
  /** The token that was exchanged last. */
  let used: string | undefined;

  /** The visitor's `sub`; empty for a guest. */
  function visitor(): string {
    return identity.token === undefined ? "" : String(readClaims(identity.token).sub ?? "");
  }

  async function exchange(): Promise<VerifiedAnswer> {
    used = identity.token;
    try {
      const answer = await requestVerifiedToken(foyerUrl, {
        orgId,
        esDeveloperName: deployment,
        customerIdentityToken: used ?? "",
      });
      const { report } = answer;
      if (report && !report.verified) warn(report.code, report.message);
      if (report?.verified) known = { visitor: visitor(), answers: answersOf(report.claims) };
      return answer;
    } catch (error) {
      if (error instanceof MessagingError && !error.temporary) warn(error.code, error.message);
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
        else reject(new MessagingError(401, "No identity token"));
      };
    });
  }

  return {
    visitor,
    given: () => identity.token !== undefined,

    /** Whether what this browser kept belongs to the visitor; `undefined` when it kept nothing. */
    owns(): boolean | undefined {
      const { JWT, sub = "" } = readKept(frame);
      return JWT === undefined ? undefined : sub === visitor();
    },

    /** The token of the visitor; asks the page once more when theirs has expired. */
    async enter(): Promise<VerifiedAnswer> {
      try {
        return await exchange();
      } catch (error) {
        const expired = error instanceof MessagingError && error.code === "identity_token_expired";
        if (!expired) throw error;
        await asked();
        return exchange();
      }
    },

    /** A new access token before the old one is over: by the page's newest token, or one it is asked for. */
    async renew(): Promise<VerifiedAnswer> {
      if (identity.token === used) await asked();
      return exchange();
    },

    /** Answers to pre-chat fields that the visitor's token gave. */
    known: () => (known.visitor === visitor() ? known.answers : {}),

    /** The page has set a token; whether somebody waited for it. */
    arrive(): boolean {
      const awaited = waiting !== undefined;
      waiting?.(true);
      return awaited;
    },

    /** Nobody waits any more. */
    stop(): void {
      waiting?.(false);
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
