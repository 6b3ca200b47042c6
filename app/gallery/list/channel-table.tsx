"use client";
import { Copy, Download, Trash2 } from "lucide-react";
import { useState } from "react";
import * as z from "zod";
import { DataTable } from "@/components/table/data-table";
import type { Column } from "@/components/table/column";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/page/empty-state";
import { FormDialog } from "@/components/form/form-dialog";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { TextField } from "@/components/form/text-field";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { CheckboxListField } from "@/components/form/checkbox-list-field";
type Row = { id: string; label: string; name: string; type: string; active: boolean; changed: string };
const columns: Column<Row>[] = [
  { id: "label", header: "Label", value: (r) => r.label },
  { id: "name", header: "Developer name", value: (r) => r.name, look: "mono", card: "detail" },
  { id: "type", header: "Type", value: (r) => r.type },
  { id: "state", header: "State", value: (r) => (r.active ? "Active" : "Inactive"), cell: (r) => <Badge tone={r.active ? "success" : "neutral"}>{r.active ? "Active" : "Inactive"}</Badge>, card: "badge" },
  { id: "changed", header: "Changed", value: (r) => new Date(r.changed), cell: (r) => r.changed.slice(0, 10), look: "number" },
];
export function ChannelTable({ rows }: { rows: Row[] }) {
  return <DataTable label="Messaging Channels" rows={rows} columns={columns} rowId={(r) => r.id} rowLabel={(r) => r.label} href={(r) => `/gallery/record?id=${r.id}`} searchLabel="Search channels"
    actions={() => [{ label: "Clone", icon: <Copy />, onSelect() {} }, { label: "Export", icon: <Download />, href: "/x", download: true }, { separator: true }, { label: "Delete", icon: <Trash2 />, danger: true, onSelect() {} }]}
    initialSort={{ id: "label", desc: false }} empty={<EmptyState drawing="channels" title="No channels yet" text="Connect a way for customers to reach you. Start with Enhanced Chat for your website." action={<NewChannel />} />} />;
}
const schema = z.object({ label: z.string().trim().min(1, "Give the channel a label, such as Support"), developerName: z.string().min(1, "Enter a developer name"), usedFor: z.enum(["web", "mobile", "custom"]), members: z.array(z.string()) });
type Fields = z.input<typeof schema>;
export function NewChannel() {
  const [open, setOpen] = useState(false);
  const state = useDialogForm({ schema, defaults: { label: "", developerName: "", usedFor: "web", members: ["1"] } satisfies Fields as Fields, save: async (f: Fields) => f.label === "taken" ? { ok: false as const, code: "conflict" as const, message: "1 field needs a change.", fields: { developerName: "Another channel has this developer name. Choose another." } } : { ok: true as const, value: 1 }, onSaved: () => setOpen(false) });
  return <><Button variant="filled" onClick={() => setOpen(true)}>New channel</Button>
    <FormDialog state={state} open={open} onOpenChange={setOpen} title="New channel" submit="Create channel" description="A way for customers to reach you.">
      <RadioCardsField<Fields> name="usedFor" label="Used for" columns={3} options={[{ value: "web", label: "Web", hint: "On websites" }, { value: "mobile", label: "Mobile", hint: "In apps" }, { value: "custom", label: "Custom Client", hint: "Behind the API" }]} />
      <TextField<Fields> name="label" label="Label" hint="What your team sees, such as Support on the web." maxLength={40} />
      <TextField<Fields> name="developerName" label="Developer name" mono hint="Letters, digits and single underscores, such as Support_Web." />
      <CheckboxListField<Fields> name="members" label="Members" searchLabel="Find a person" empty="Nobody yet." options={[{ value: "1", label: "Ada Lovelace", detail: "Admin" }, { value: "2", label: "Grace Hopper", detail: "Service Rep" }, { value: "3", label: "Alan Turing" }]} />
    </FormDialog></>;
}
