import type { ReactNode } from "react";
import { Doorway } from "@/components/page/doorway";

/** What these pages show depends on the database alone, which a build must not open. */
export const dynamic = "force-dynamic";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <Doorway>{children}</Doorway>;
}
