import { expect } from "vitest";
import type * as z from "zod";
import type { Operation } from "@/features/api-reference/operation";
import { operations } from "@/features/api-reference/operations";
import { refusalsOf } from "@/features/api-reference/refusals";
import { errorBody } from "@/protocol/messaging-answers.schema";

/** For tests: what a door answered, held against what is published of it. */
export function holdToContract(
  asked: { method: string; path: string },
  { status, text, type }: { status: number; text: string; type: string | null },
): void {
  const { method, path } = asked;
  if (method === "OPTIONS") return;
  const called = `${method} ${path} → ${status}`;
  const operation = findOperation(method, path);
  const answer = operation?.answers[status];
  if (!answer) {
    const known = operation ? Object.keys(refusalsOf(operation)) : ["401", "403", "404"];
    expect(known, `${called} is not published`).toContain(String(status));
    expect(type, called).toContain("application/json");
    holdsTo(errorBody, JSON.parse(text), called);
  } else if (answer.body) {
    expect(type, called).toContain(answer.body.type ?? "application/json");
    holdsTo(answer.body.schema, JSON.parse(text), called);
  } else if (!answer.bytes) {
    expect(text, called).toBe("");
  }
}

/** A path without braces goes before one with: `list` is no conversation. */
function findOperation(method: string, path: string): Operation | undefined {
  const found = operations.filter(
    (operation) =>
      operation.method === method &&
      new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]*")}$`).test(path),
  );
  return found.find((operation) => !operation.places) ?? found[0];
}

/** Nothing that is not published is there either. */
export function holdsTo<T>(schema: z.ZodType<T>, value: unknown, what?: string): T {
  const parsed = schema.safeParse(value);
  expect(parsed.error, what).toBeUndefined();
  expect(value, what).toEqual(parsed.data);
  return schema.parse(value);
}
