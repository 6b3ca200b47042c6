/** A call that did not succeed; status 0 means that no answer came. */
export class MessagingError extends Error {
  override readonly name = "MessagingError";

  constructor(
    readonly status: number,
    message: string,
    /** Milliseconds the server asked to wait. */
    readonly retryAfter: number | undefined = undefined,
    /** The server's word for what is in the way, such as `outside_business_hours`. */
    readonly code: string | undefined = undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether the same call may succeed later. */
  get temporary(): boolean {
    return this.status === 0 || this.status >= 500 || [408, 425, 429].includes(this.status);
  }
}

const timeout = 15_000;

/** Calls the messaging API and returns the JSON of its answer, or `undefined` when it has none. */
export async function request(
  url: string,
  { method = "GET", token, body }: { method?: string; token?: string; body?: unknown } = {},
): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: "omit",
      signal: abort.signal,
    });
    const { status, headers } = response;
    return read({ status, text: await response.text(), retryAfter: headers.get("Retry-After") });
  } catch (error) {
    if (error instanceof MessagingError) throw error;
    throw new MessagingError(0, "The server did not answer", undefined, undefined, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

type Said = { message?: string; code?: string };

/** Of whichever way to call; status 0 means that none came. */
export type Answer = { status: number; text: string; retryAfter: string | null };

/** The JSON of an answer; one that refuses is thrown. */
export function read({ status, text, retryAfter }: Answer): unknown {
  const body = parse(text);
  if (status >= 200 && status < 300) return body;
  const { message = text, code } = body !== null && typeof body === "object" ? (body as Said) : {};
  const seconds = Number(retryAfter ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : undefined;
  throw new MessagingError(status, String(message), wait, code);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
