type Logged = {
  type: string;
  message: string;
  code?: unknown;
  constraint?: unknown;
  stack: string;
  cause?: unknown;
};

/**
 * What the log may hold of an error. A failed query's parameters and the row in a
 * database's detail are what customers wrote, or a password's hash: they are left out.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === "object" ? null : error;
  const { name, message, stack = "", cause } = error;
  const { code, constraint, constraint_name }: Record<string, unknown> = { ...error };
  const logged: Logged = {
    type: name,
    message: message.replace(/\nparams: .*$/s, ""),
    stack: stack
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .join("\n"),
  };
  if (code !== undefined) logged.code = code;
  if (constraint ?? constraint_name) logged.constraint = constraint ?? constraint_name;
  if (cause !== undefined) logged.cause = loggedError(cause);
  return logged;
}
