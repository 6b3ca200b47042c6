import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";

/**
 * Which receipts customers see. Websites have switches; other clients draw what they like and learn of
 * both. Without a published version nobody has decided that customers may learn anything.
 */
export function receiptsOf(
  content: Pick<EmbeddedServiceConfig, "deploymentType" | "chatWindow"> | undefined,
): { delivery: boolean; read: boolean } {
  if (!content) return { delivery: false, read: false };
  if (content.deploymentType !== "web") return { delivery: true, read: true };
  const { deliveryReceipts: delivery, readReceipts: read } = content.chatWindow;
  return { delivery, read };
}
