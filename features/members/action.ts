import "server-only";
import type * as z from "zod";
import type { ActionResult } from "@/lib/action-result";
import { AppError, isAppError } from "@/lib/errors";
import { findUnstorable } from "@/lib/unstorable";
import type { Actor } from "./actor";
import { currentMember } from "./gate";
import { mayConfigure } from "./permissions";

type Handler<Schema extends z.ZodType, T> = (actor: Actor, input: z.output<Schema>) => Promise<T>;

/**
 * An action of Setup: gate, parse, one mutation. `organizationId` is the one
 * the form was rendered for, so that a switch in another tab changes nothing here.
 */
export function adminAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handler: Handler<Schema, T>,
) {
  return async (organizationId: string, fields: z.input<Schema>): Promise<ActionResult<T>> =>
    answer(async () => {
      const actor = await actingIn(organizationId);
      mayConfigure(actor);
      return handler(actor, parse(schema, fields));
    });
}

/** The same for every team member. */
export function memberAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handler: Handler<Schema, T>,
) {
  return async (organizationId: string, fields: z.input<Schema>): Promise<ActionResult<T>> =>
    answer(async () => handler(await actingIn(organizationId), parse(schema, fields)));
}

/** For the doors to Foyer itself, where nobody is signed in yet. */
export function openAction<Schema extends z.ZodType, T>(
  schema: Schema,
  handler: (input: z.output<Schema>) => Promise<T>,
) {
  return async (fields: z.input<Schema>): Promise<ActionResult<T>> =>
    answer(async () => handler(parse(schema, fields)));
}

async function actingIn(organizationId: string): Promise<Actor> {
  const current = await currentMember();
  if (!("actor" in current)) {
    throw new AppError("unauthenticated", "You are signed out. Sign in to go on; nothing is lost.");
  }
  if (current.actor.organizationId !== organizationId) {
    throw new AppError(
      "forbidden",
      "You now work in another organization. Switch back, or reload this page.",
    );
  }
  return current.actor;
}

function parse<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) {
    refuseUnstorable(parsed.data);
    return parsed.data;
  }
  const messages = parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]);
  throw new AppError("invalid", "Some fields need another look.", {
    fields: Object.fromEntries(messages.reverse()),
  });
}

function refuseUnstorable(input: unknown): void {
  const at = findUnstorable(input);
  if (at === undefined) return;
  const message = "Remove the characters that cannot be stored";
  throw new AppError("invalid", `${message}.`, { fields: { [at]: message } });
}

/** Anything but an AppError is a bug and goes to the error page and the log. */
async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { fields, current } = error.details;
    return {
      ok: false,
      code: error.code,
      message: error.message,
      ...(fields && { fields }),
      ...(current !== undefined && { current }),
    };
  }
}
