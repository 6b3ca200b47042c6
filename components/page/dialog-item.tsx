import { Copy, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";

/** A line of an `ActionsMenu` that opens a dialog. */
export type DialogItem = {
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  dialog: (close: () => void) => ReactNode;
};

export function editItem(dialog: DialogItem["dialog"], label = "Edit"): DialogItem {
  return { label, icon: <Pencil aria-hidden />, dialog };
}

export function cloneItem(dialog: DialogItem["dialog"]): DialogItem {
  return { label: "Clone", icon: <Copy aria-hidden />, dialog };
}

export function deleteItem(dialog: DialogItem["dialog"], label = "Delete"): DialogItem {
  return { label, icon: <Trash2 aria-hidden />, danger: true, dialog };
}
