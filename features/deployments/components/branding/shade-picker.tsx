"use client";

import { Moon, Sun } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Shade } from "./color-row";

/** Whose eyes the preview is seen with. */
export function ShadePicker({
  shade,
  onChange,
}: {
  shade: Shade;
  onChange: (shade: Shade) => void;
}) {
  const dark = shade === "dark";
  return (
    <IconButton
      label="Preview in the dark"
      aria-pressed={dark}
      onClick={() => onChange(dark ? "light" : "dark")}
    >
      {dark ? <Moon aria-hidden /> : <Sun aria-hidden />}
    </IconButton>
  );
}
