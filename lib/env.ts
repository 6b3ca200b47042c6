import * as z from "zod";
import { once } from "./slot";

const origin = z
  .url({ protocol: /^https?$/, error: "must be a full address, such as https://chat.example.com" })
  .pipe(
    z.string().refine((url) => new URL(url).origin === url.replace(/\/$/, ""), {
      error: "must be an origin, without a path",
    }),
  )
  .transform((url) => new URL(url).origin);

/** Each opens what it sealed, so one weak or empty entry would open everything. */
const secretList = z
  .string()
  .refine((list) => list.split(",").every((secret) => secret.trim().length >= 16), {
    error: "must have at least 16 characters, and so must each entry of a list",
  });

const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    FOYER_URL: origin.optional(),
    DATABASE_URL: z.string().startsWith("postgres").optional(),
    FOYER_DATA_DIR: z.string().min(1).default("./data"),
    FOYER_SECRET: secretList.optional(),
    FOYER_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    FOYER_METRICS_TOKEN: z.string().min(1).optional(),
    FOYER_RATE_LIMITS: z.enum(["on", "off"]).default("on"),
    FOYER_ADMIN_EMAIL: z.email().toLowerCase().optional(),
    FOYER_ADMIN_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
    FOYER_ORG_ID: z
      .string()
      .regex(/^00D[0-9A-Za-z]{12}$/, "must be 00D and 12 letters or digits")
      .optional(),
    FOYER_SAMPLE: z.enum(["0", "1"]).default("0"),
    FOYER_LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .refine((env) => !env.DATABASE_URL || env.FOYER_SECRET, {
    path: ["FOYER_SECRET"],
    error: "is required with DATABASE_URL, so that every node opens what another sealed",
  })
  .refine((env) => !env.FOYER_ADMIN_EMAIL === !env.FOYER_ADMIN_PASSWORD, {
    path: ["FOYER_ADMIN_PASSWORD"],
    error: "and FOYER_ADMIN_EMAIL belong together",
  })
  .transform((env) => ({
    ...env,
    FOYER_URL: env.FOYER_URL ?? `http://localhost:${env.PORT}`,
    /** Somebody chose the address: it is no stopgap of ours. */
    urlChosen: env.FOYER_URL !== undefined,
  }));

export type Env = z.output<typeof schema>;

/** An empty variable counts as absent, as compose files write it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Error(`Check the environment: ${lines.join("; ")}`);
}

export function env(): Env {
  return once("env", () => parseEnv(process.env));
}
