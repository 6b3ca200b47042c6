import type { Context } from "hono";
import type * as z from "zod";
import { AppError } from "@/lib/errors";
import { maximumBodyBytes } from "@/protocol/limits";

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A JSON body of a Hono door: limited, of the right type, clean, and of the schema's shape. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  requireJson(c.req.header("content-type"));
  return parse(schema, parseJson(await readBytes(c)));
}

/** Other types are refused, so that no plain form of another site reaches a door. */
export function requireJson(contentType: string | undefined): void {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "application/json") return;
  throw new AppError("unsupported_type", "Send the body as application/json.");
}

async function readBytes(c: Context): Promise<Uint8Array> {
  const announced = c.req.header("content-length");
  if (announced !== undefined) {
    if (Number(announced) > maximumBodyBytes) throw tooLarge();
    return new Uint8Array(await c.req.arrayBuffer());
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): AppError {
  return new AppError("too_large", `The body is larger than ${maximumBodyBytes / 1024} KiB.`);
}

const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/;
const escapedSurrogate = /\\u[dD][89a-fA-F]/;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * The database stores neither NUL nor half a surrogate pair. In JSON both can only
 * come escaped, so the text is looked at first and rarely walked.
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength > maximumBodyBytes) throw tooLarge();
  try {
    const text = decoder.decode(bytes);
    if (escapedNul.test(text)) {
      throw new AppError("invalid", "The body holds a NUL character. Remove it.");
    }
    return escapedSurrogate.test(text) ? JSON.parse(text, mendText) : JSON.parse(text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid", "The body is not well-formed JSON.", { cause: error });
  }
}

function mendText(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.replace(loneSurrogates, "\uFFFD") : value;
}

/** What the schema makes of it, or a refusal that names the field. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value, { error: plainly });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    fields[path.join(".") || "body"] ??= message;
  }
  const said = Object.entries(fields).map(([field, message]) => `${field} ${message}`);
  throw new AppError("invalid", `${said.join("; ").slice(0, 500)}.`, { fields });
}

/** Zod's own sentences begin with "Invalid input"; these go on from the field's name. */
function plainly(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") {
    const expected = issue.expected === "record" ? "object" : issue.expected;
    return issue.input === undefined ? "is required" : `must be of type ${expected}`;
  }
  if (issue.code === "invalid_union") {
    return Array.isArray(issue.options) ? `must be ${anyOf(issue.options)}` : "must be a text";
  }
  return undefined;
}

function anyOf(options: unknown[]): string {
  const last = String(options.at(-1));
  return options.length > 1 ? `${options.slice(0, -1).join(", ")} or ${last}` : last;
}
