"use client";

import { classNames } from "@/components/ui/class-names";
import { Select } from "@/components/ui/select";
import { type Presence, presences } from "@/protocol/member";
import { useDesk, useDeskState } from "./desk-context";

const looks = {
  available: { label: "Available", dot: "bg-success" },
  busy: { label: "Busy", dot: "bg-warning" },
  offline: { label: "Offline", dot: "bg-faint" },
} satisfies Record<Presence, { label: string; dot: string }>;

const options = presences.map((value) => ({ value, label: looks[value].label }));

const lasting =
  "Holds while any page of Foyer is open, here or in Setup. A minute or two after the last one is closed you count as offline.";

export function PresencePicker() {
  const desk = useDesk();
  const { presence, member } = useDeskState();

  return (
    <div className="relative min-w-0 flex-1">
      <span
        aria-hidden
        className={classNames(
          "pointer-events-none absolute top-1/2 left-3 z-10 size-2 -translate-y-1/2 rounded-full transition-colors",
          looks[presence].dot,
        )}
      />
      <Select
        aria-label="Presence"
        aria-description={lasting}
        title={lasting}
        value={presence}
        options={options}
        disabled={!member}
        className="[&>select]:pl-7 [&>select]:font-medium"
        onValueChange={(value) => {
          const chosen = presences.find((one) => one === value);
          if (chosen) void desk.changePresence(chosen);
        }}
      />
    </div>
  );
}
