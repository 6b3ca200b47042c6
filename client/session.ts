import type { AccessToken } from "@/protocol/messaging-api";
import { MessagingError } from "./request";
import { remainingLife, requestContinuationToken } from "./token";

const longestTimer = 2 ** 31 - 1;
/** Before its end a page is asked for a new proof, and has 30 s to bring it. */
const proofTime = 40_000;

type SessionEvents = {
  /** Foyer's address. */
  url: string;
  renewed: (token: string) => void;
  expired: () => void;
  /** How a verified customer's token is renewed, who must prove anew who they are. */
  renew?: (() => Promise<AccessToken>) | undefined;
};

/** The access token of one end user, renewed before it expires and once on each 401. */
export class ClientSession {
  #current: string;
  #renewal: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #on: SessionEvents;

  constructor(token: AccessToken, on: SessionEvents) {
    this.#on = on;
    this.#current = token.accessToken;
    this.#schedule();
  }

  get token(): string {
    return this.#current;
  }

  /** Runs `call` with the token; after a 401 once more with a renewed one. */
  async authorized<T>(call: (token: string) => Promise<T>): Promise<T> {
    const used = this.#current;
    try {
      return await call(used);
    } catch (error) {
      if (!(error instanceof MessagingError) || error.status !== 401) throw error;
      if (used === this.#current) await this.renew();
      return call(this.#current);
    }
  }

  /** Rejects with status 401 when the end user has to start anew. */
  renew(): Promise<void> {
    this.#renewal ??= this.#exchange().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  async #exchange(): Promise<void> {
    try {
      const { url, renew, renewed } = this.#on;
      const { accessToken } = renew
        ? await renew()
        : await requestContinuationToken(url, this.#current);
      this.#current = accessToken;
      renewed(accessToken);
      this.#schedule();
    } catch (error) {
      if (error instanceof MessagingError && error.status === 401) this.#on.expired();
      throw error;
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const life = remainingLife(this.#current);
    if (life === undefined || life <= 0) return;
    const rest = this.#on.renew ? Math.max(life - proofTime, 0) : life * 0.8;
    this.#timer = setTimeout(() => this.renew().catch(() => {}), Math.min(rest, longestTimer));
  }
}
