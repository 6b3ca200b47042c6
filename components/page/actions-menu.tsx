"use client";

import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { cloneElement, type ReactElement, useState } from "react";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { DialogItem } from "./dialog-item";

const load = () => import("@/components/ui/dropdown-menu");

type Dialog = DialogItem["dialog"];

/**
 * A button with a menu, which comes with the first use. The trigger is "…" unless given. An item
 * with a dialog opens it beside the menu, until the dialog closes itself.
 */
export function ActionsMenu({
  label,
  items,
  align = "end",
  trigger = <Dots label={label} />,
}: {
  label: string;
  items: readonly (MenuItem | DialogItem)[];
  align?: "start" | "end";
  trigger?: ReactElement<TriggerProps>;
}) {
  const [open, setOpen] = useState<boolean>();
  const [asked, setAsked] = useState<{ dialog: Dialog }>();
  const button = cloneElement(trigger, {
    "aria-haspopup": "menu",
    "aria-expanded": open ?? false,
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    onClick: () => setOpen(true),
  });
  if (open === undefined) return button;

  return (
    <>
      <Menu
        trigger={trigger}
        items={items.map((item) => asMenuItem(item, setAsked))}
        align={align}
        open={open}
        onOpenChange={setOpen}
      />
      {asked?.dialog(() => setAsked(undefined))}
    </>
  );
}

function asMenuItem(
  item: MenuItem | DialogItem,
  ask: (asked: { dialog: Dialog }) => void,
): MenuItem {
  if (!("dialog" in item)) return item;
  const { dialog, ...shown } = item;
  return { ...shown, onSelect: () => ask({ dialog }) };
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
