import type { Metadata, Viewport } from "next";
import { Desk } from "@/features/desk/components/desk";
import { requireMember } from "@/features/members/gate";

export const metadata: Metadata = { title: "Console" };

/** The field one writes in stays above a phone's keyboard. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

export default async function ConsolePage() {
  await requireMember();
  return <Desk />;
}
