"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type AuditFilter, auditSearch, auditTrailPath, isFiltered } from "../filter";
import { actionLabel, actionNames, recordKindNames, recordKinds } from "../words";

const kinds = recordKindNames.map((kind) => ({
  value: kind,
  label: capital(recordKinds[kind].noun),
}));
const actions = actionNames
  .map((action) => ({ value: action, label: actionLabel(action) }))
  .sort((one, other) => one.label.localeCompare(other.label));

/** Person, kind of record, action and days, all of them in the address. */
export function AuditFilters({
  filter,
  people,
  recordLabel,
}: {
  filter: AuditFilter;
  people: { id: string; name: string }[];
  recordLabel: string | null;
}) {
  const router = useRouter();
  const [, startTransition] = useTransition();

  function set(change: Partial<AuditFilter>) {
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const address = `${auditTrailPath}${auditSearch({ ...filter, ...change, zone })}`;
    startTransition(() => router.replace(address, { scroll: false }));
  }

  return (
    <>
      <Select
        aria-label="Person"
        className="w-[calc(50%-4px)] sm:w-40"
        value={filter.person}
        options={[
          { value: "", label: "Everybody" },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
          { value: "system", label: "Foyer itself" },
        ]}
        onValueChange={(person) => set({ person })}
      />
      <Select
        aria-label="Kind of record"
        className="w-[calc(50%-4px)] sm:w-40"
        value={filter.kind}
        options={[{ value: "", label: "All records" }, ...kinds]}
        onValueChange={(kind) => set({ kind: kind as AuditFilter["kind"], record: "" })}
      />
      <Select
        aria-label="Action"
        className="w-full sm:w-56"
        value={filter.action}
        options={[{ value: "", label: "All actions" }, ...actions]}
        onValueChange={(action) => set({ action: action as AuditFilter["action"] })}
      />
      <span className="flex w-full items-center gap-2 text-ui text-muted sm:w-auto">
        <Day label="From" value={filter.from} onChange={(from) => set({ from })} />
        <span aria-hidden>to</span>
        <Day label="To" value={filter.to} onChange={(to) => set({ to })} />
      </span>
      {recordLabel !== null && (
        <Button onClick={() => set({ record: "", kind: "" })} aria-label="Show all records">
          Only {recordLabel}
          <X aria-hidden />
        </Button>
      )}
      {isFiltered(filter) && (
        <Button
          variant="ghost"
          onClick={() => startTransition(() => router.replace(auditTrailPath, { scroll: false }))}
        >
          Clear filters
        </Button>
      )}
    </>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <Input
      type="date"
      aria-label={label}
      className="min-w-0 flex-1 sm:w-36"
      defaultValue={value}
      key={value}
      onChange={(event) => {
        // Typing a year passes through years long gone.
        const { value: day } = event.target;
        if (day === "" || day >= "2000") onChange(day);
      }}
    />
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
