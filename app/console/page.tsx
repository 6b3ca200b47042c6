import type { Metadata } from "next";
import { Desk } from "@/features/desk/components/desk";
import { requireMember } from "@/features/members/gate";

export const metadata: Metadata = { title: "Console" };

export default async function ConsolePage() {
  await requireMember();
  return <Desk />;
}
