import type { Metadata } from "next";
import { ApiReference } from "@/features/api-reference/components/api-reference";
import { env } from "@/lib/env";

export const metadata: Metadata = {
  title: "Messaging API",
  description: "How to build a chat client of your own.",
};

/** Public, like the API. A link from Setup fills in whose chat the examples are about. */
export default async function ApiReferencePage({ searchParams }: PageProps<"/docs/api">) {
  const { org, deployment } = await searchParams;
  const own = {
    url: env().FOYER_URL,
    orgId: typeof org === "string" ? org : "",
    esDeveloperName: typeof deployment === "string" ? deployment : "",
  };
  return <ApiReference own={own} />;
}
