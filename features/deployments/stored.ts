import { storedJson } from "@/lib/stored-json";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { embeddedServiceConfig } from "@/protocol/embedded-service-config.schema";

/** The column `deployment_versions.content`. */
export const storedVersion = storedJson<EmbeddedServiceConfig>({
  schema: embeddedServiceConfig,
  number: 1,
});

export function readVersionContent(content: unknown, label: string): EmbeddedServiceConfig {
  return storedVersion.read(content, `The published version of ${label}`);
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
