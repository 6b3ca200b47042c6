"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { cloneElement, type ReactElement, useState } from "react";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";

const load = () => import("@/components/ui/dropdown-menu");

/** A button with a menu, which comes with the first use. The trigger is "…" unless given. */
export function ActionsMenu({
  label,
  items,
  align = "end",
  trigger = <Dots label={label} />,
}: {
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end";
  trigger?: ReactElement<TriggerProps>;
}) {
  const [open, setOpen] = useState<boolean>();
  const button = cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": open ?? false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setOpen(true),
  });
  if (open === undefined) return button;

  return <Menu trigger={trigger} items={items} align={align} open={open} onOpenChange={setOpen} />;
}

type TriggerProps = {
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
  onPointerEnter?: () => void;
  onFocus?: () => void;
  onClick?: () => void;
};

const Menu = dynamic(() => load().then((module) => module.DropdownMenu));

function Dots({ label, ...props }: TriggerProps & { label: string }) {
  return (
    <IconButton {...props} label={label} tooltip={false}>
      <Ellipsis aria-hidden />
    </IconButton>
  );
}
