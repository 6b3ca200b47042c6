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
    const text = await response.text();
    if (!response.ok) throw refusal(response, text);
    return parse(text);
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

function refusal(response: Response, text: string): MessagingError {
  const body = parse(text);
  const { message = text, code } = body !== null && typeof body === "object" ? (body as Said) : {};
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new MessagingError(
    response.status,
    String(message),
    Number.isFinite(seconds) ? seconds * 1000 : undefined,
    code,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
