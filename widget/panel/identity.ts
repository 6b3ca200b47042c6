import { MessagingError } from "@/client/request";
import { readKept } from "@/client/storage";
import { readClaims, requestVerifiedToken } from "@/client/token";
import type { Frame, Proof } from "./proof";

/** Who the page says its visitor is, and what this browser kept of whom. What proves it is loaded when it is needed. */
export function createIdentity(frame: Frame) {
  const { identity } = frame;
  let proof: Proof | undefined;

  /** The visitor's `sub`; empty for a guest. */
  function visitor(): string {
    return identity.token === undefined ? "" : String(readClaims(identity.token).sub ?? "");
  }

  async function prove(): Promise<Proof> {
    const { createProof } = await import("./proof");
    proof ??= createProof(frame, {
      visitor,
      request: requestVerifiedToken,
      Refusal: MessagingError,
    });
    return proof;
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
    enter: () => prove().then((it) => it.enter()),

    /** A new access token before the old one is over: by the page's newest token, or one it is asked for. */
    renew: () => prove().then((it) => it.renew()),

    /** Answers to pre-chat fields that the visitor's token gave. */
    known: () => proof?.known() ?? {},

    /** The page has set a token; whether somebody waited for it. */
    arrive: () => proof?.settle(true) ?? false,

    /** Nobody waits any more. */
    stop: () => void proof?.settle(false),
  };
}
