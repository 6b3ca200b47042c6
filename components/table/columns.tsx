import { DateTime } from "@/components/ui/date-time";
import type { Column } from "./column";

/** What most records have; a list adds the columns that only its own have. */
export function labelColumn<Row extends { label: string }>(header = "Label"): Column<Row> {
  return { id: "label", header, value: ({ label }) => label };
}

export function developerNameColumn<Row extends { developerName: string }>(
  header = "Developer name",
): Column<Row> {
  return {
    id: "developerName",
    header,
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  };
}

export function changedColumn<Row extends { updatedAt: Date }>(): Column<Row> {
  return dayColumn("changed", "Changed", ({ updatedAt }) => updatedAt);
}

export function dayColumn<Row>(id: string, header: string, value: (row: Row) => Date): Column<Row> {
  return {
    id,
    header,
    value,
    cell: (row) => <DateTime at={value(row).toISOString()} look="day" />,
  };
}
