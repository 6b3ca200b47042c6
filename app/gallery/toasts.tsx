"use client";
import { toast } from "sonner";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { Popover } from "@/components/ui/popover";
import { IconButton } from "@/components/ui/icon-button";
import { Consequence } from "@/components/page/consequence";
import { Trash2 } from "lucide-react";
export function Toasts() {
  const [open, setOpen] = useState(false); const [sheet, setSheet] = useState(false);
  return <div className="flex gap-2 flex-wrap">
    <Button onClick={() => toast.success("Saved. Live now.")}>Toast</Button>
    <Button onClick={() => toast("Channel deleted.", { action: { label: "Undo", onClick() {} } })}>Undo toast</Button>
    <Button onClick={() => toast.error("The server did not answer. Save again in a moment.", { duration: Infinity })}>Error toast</Button>
    <Button onClick={() => setOpen(true)}>Delete</Button>
    <Button onClick={() => setSheet(true)}>Preview</Button>
    <Popover label="More" trigger={<Button>Popover</Button>}>Words about it.</Popover>
    <IconButton label="Remove"><Trash2 aria-hidden /></IconButton>
    <Consequence open={open} onOpenChange={setOpen} title="Delete “Sample Web”?" danger confirm="Delete channel" onConfirm={async () => ({ ok: false, code: "conflict", message: "2 deployments use this channel. Move them to another channel first." })}><p>2 deployments use this channel; their snippets will stop working.</p></Consequence>
    <Sheet open={sheet} onOpenChange={setSheet} title="Preview"><div className="p-4">…</div></Sheet>
  </div>;
}
