"use client";

import { Braces } from "lucide-react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Button } from "@/components/ui/button";
import type { MergeField } from "../merge-fields";

/** A menu of what can stand in a text; what is chosen goes where the cursor was. */
export function InsertField({
  fields,
  onInsert,
}: {
  fields: readonly MergeField[];
  onInsert: (name: string) => void;
}) {
  return (
    <ActionsMenu
      label="Insert field"
      align="start"
      trigger={
        <Button size="small">
          <Braces aria-hidden />
          Insert field
        </Button>
      }
      items={fields.map(({ name, label }) => ({ label, onSelect: () => onInsert(name) }))}
    />
  );
}
