import { AppError } from "@/lib/errors";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { embeddedServiceConfig } from "@/protocol/embedded-service-config.schema";

/** What a version's `content` column holds; an unreadable one is an error with a name, never a default. */
export function readVersionContent(content: unknown, label: string): EmbeddedServiceConfig {
  const parsed = embeddedServiceConfig.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new AppError("unavailable", `The published version of ${label} cannot be read.`, {
    cause: parsed.error,
  });
}
