import pino from "pino";
import { loggedError } from "./logged-error";
import { once } from "./slot";

/** One JSON line an event on stdout. Never log a token, a secret or a message's text. */
export function log(): pino.Logger {
  return once("log", () =>
    pino({
      level: process.env.FOYER_LOG_LEVEL ?? "info",
      base: null,
      serializers: { err: loggedError },
    }),
  );
}
