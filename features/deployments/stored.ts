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

/** Versions hold paths, which outlive a move of the server; pages elsewhere need whole addresses. */
export function withFullAddresses(
  content: EmbeddedServiceConfig,
  base: string,
): EmbeddedServiceConfig {
  const branding = content.branding.map(({ n, v }) =>
    n === "logoImage" && v.startsWith("/") ? { n, v: `${base}${v}` } : { n, v },
  );
  return { ...content, branding };
}
