export type Answer = {
  status: number;
  body: string;
  retryAfter: string | null;
  milliseconds: number;
};

/** No client waits longer for an answer. */
const patience = 60_000;

/** What the server answered; throws when no answer came. */
export async function request(
  address: string,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(address + path, {
    method,
    headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
  });
  return {
    status: response.status,
    body: await response.text(),
    retryAfter: response.headers.get("retry-after"),
    milliseconds: performance.now() - began,
  };
}

/** The connection was never made, so the server cannot have got anything. */
export function wasRefused(error: unknown): boolean {
  return reasonOf(error) === "ECONNREFUSED";
}

/** What the system calls a failure without an answer. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}

/** The body of an answer that must have this status. */
export function expectStatus<Body>(answer: Answer, status: number, what: string): Body {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
}
