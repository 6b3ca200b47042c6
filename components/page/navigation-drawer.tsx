"use client";

import { Menu } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Navigation, type NavigationGroup } from "./navigation";

const Sheet = dynamic(() => import("@/components/ui/sheet").then((module) => module.Sheet));

/** The tree on narrow screens. It closes by itself when it has led somewhere. */
export function NavigationDrawer({
  label,
  groups,
}: {
  label: string;
  groups: readonly NavigationGroup[];
}) {
  const path = usePathname();
  const [openedAt, setOpenedAt] = useState<string>();
  const open = openedAt === path;

  return (
    <span className="md:hidden">
      <IconButton
        label="Open menu"
        tooltip={false}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpenedAt(path)}
      >
        <Menu aria-hidden />
      </IconButton>
      {open && (
        <Sheet open onOpenChange={() => setOpenedAt(undefined)} title={label} side="left">
          <nav aria-label={label}>
            <Navigation groups={groups} />
          </nav>
        </Sheet>
      )}
    </span>
  );
}
