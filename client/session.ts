import type { AccessToken } from "@/protocol/messaging-api";
import { MessagingError } from "./request";
import { remainingLife, requestContinuationToken } from "./token";

const longestTimer = 2 ** 31 - 1;
/** Before its end a page is asked for a new proof, and has 30 s to bring it. */
const proofTime = 40_000;

/** The access token of one end user, renewed before it expires and once on each 401. */
export class ClientSession {
  private current: string;
  private renewal: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly url: string;
  private readonly onRenewed: (token: string) => void;
  private readonly onExpired: () => void;
  private readonly byItself: (() => Promise<AccessToken>) | undefined;

  constructor(
    token: AccessToken,
    on: {
      url: string;
      renewed: (token: string) => void;
      expired: () => void;
      /** How a verified customer's token is renewed, who must prove anew who they are. */
      renew?: (() => Promise<AccessToken>) | undefined;
    },
  ) {
    this.byItself = on.renew;
    this.url = on.url;
    this.onRenewed = on.renewed;
    this.onExpired = on.expired;
    this.current = token.accessToken;
    this.schedule();
  }

  get token(): string {
    return this.current;
  }

  /** Runs `call` with the token; after a 401 once more with a renewed one. */
  async authorized<T>(call: (token: string) => Promise<T>): Promise<T> {
    const used = this.current;
    try {
      return await call(used);
    } catch (error) {
      if (!(error instanceof MessagingError) || error.status !== 401) throw error;
      if (used === this.current) await this.renew();
      return call(this.current);
    }
  }

  /** Rejects with status 401 when the end user has to start anew. */
  renew(): Promise<void> {
    this.renewal ??= this.exchange().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private async exchange(): Promise<void> {
    try {
      const { accessToken } = this.byItself
        ? await this.byItself()
        : await requestContinuationToken(this.url, this.current);
      this.current = accessToken;
      this.onRenewed(accessToken);
      this.schedule();
    } catch (error) {
      if (error instanceof MessagingError && error.status === 401) this.onExpired();
      throw error;
    }
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const life = remainingLife(this.current);
    if (life === undefined || life <= 0) return;
    const rest = this.byItself ? Math.max(life - proofTime, 0) : life * 0.8;
    this.timer = setTimeout(() => this.renew().catch(() => {}), Math.min(rest, longestTimer));
  }
}
