import type * as z from "zod";

export const tags = {
  Authorization:
    "Who the customer is. Every other call bears the access token that these calls answer.",
  Conversations:
    "A conversation is everything between one customer and you; sessions come and go in it.",
  Messages: "What a customer says, and the signs of life around it.",
  Files: "What a customer shows: they are sent into a conversation, and read by a link.",
  Entries: "What has been said, as a list.",
  Events: "What is being said, as it happens.",
  Configuration: "What an Admin published.",
  Description: "This description itself.",
} as const;
export type Tag = keyof typeof tags;

/** What must be there before an operation can be called. */
export type Stage = "nothing" | "token" | "conversation" | "message" | "file" | "address";

/** A value in an address or a header. */
export type Parameter = {
  about: string;
  schema: z.ZodType;
  example?: string;
  required?: true;
};

export type Body = {
  schema: z.ZodType;
  /** By name; the first one is what "try it" begins with. */
  examples: Record<string, unknown>;
  /** Of `multipart/form-data`: the schema is the part `messageEntry`, this is the part `fileData`. */
  file?: { about: string; name: string; type: string; text: string };
};

export type Answer = {
  about: string;
  /** Absent: no body. */
  body?: { schema: z.ZodType; type?: string; example: unknown };
  /** Bytes, and of what types they can be. */
  bytes?: string[];
  headers?: Record<string, { about: string; example: string }>;
};

/** One operation of the messaging API: the door's contract, and what an integrator needs to know. */
export type Operation = {
  id: string;
  tag: Tag;
  method: "GET" | "POST" | "DELETE";
  /** The whole path, its parameters in braces. */
  path: string;
  summary: string;
  /** Paragraphs in Markdown, of which only `code` is used. */
  about: string[];
  /** Whether an access token is sent. */
  bearer: boolean;
  after: Stage;
  /** What stands in braces in the path. */
  places?: Record<string, Parameter>;
  query?: { schema: z.ZodObject; about: Record<string, string>; example?: Record<string, string> };
  headers?: Record<string, Parameter>;
  body?: Body;
  answers: Record<number, Answer>;
  /** Refusals beyond those that every operation of its kind knows. */
  refusals?: Record<number, string>;
};
