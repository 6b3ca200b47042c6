"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { backdropStyle } from "@/components/ui/dialog-style";
import type { QuickFindEntry } from "./quick-find-entry";

export function QuickFindDialog({
  label,
  entries,
  onClose,
}: {
  label: string;
  entries: readonly QuickFindEntry[];
  onClose: () => void;
}) {
  const router = useRouter();
  const [sought, setSought] = useState("");
  const shown = found(entries, sought);
  const groups = [...new Set(shown.map((entry) => entry.group))];

  function follow(href: string) {
    onClose();
    router.push(href);
  }

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className={backdropStyle}>
          <Dialog.Content
            aria-describedby={undefined}
            className="w-full animate-dialog overflow-hidden rounded-t-xl bg-raised text-ink shadow-dialog outline-none sm:max-w-140 sm:rounded-xl"
          >
            <Dialog.Title className="sr-only">Quick Find</Dialog.Title>
            <Command label={label} loop shouldFilter={false}>
              <div className="relative border-b border-line">
                <Search
                  aria-hidden
                  className="absolute top-1/2 left-4 -translate-y-1/2 text-faint"
                />
                <Command.Input
                  autoFocus
                  value={sought}
                  onValueChange={setSought}
                  placeholder={`${label}…`}
                  className="h-12 w-full bg-transparent pr-4 pl-11 text-body outline-none coarse:text-field"
                />
              </div>
              <Command.List className="max-h-[min(400px,60dvh)] overflow-y-auto p-2 pb-[max(8px,env(safe-area-inset-bottom))]">
                <Command.Empty className="px-2 py-6 text-center text-ui text-muted">
                  No match. Try another word.
                </Command.Empty>
                {groups.map((group) => (
                  <Command.Group
                    key={group}
                    heading={group}
                    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-caption [&_[cmdk-group-heading]]:text-faint"
                  >
                    {shown
                      .filter((entry) => entry.group === group)
                      .map((entry) => (
                        <Command.Item
                          key={`${entry.href} ${entry.label}`}
                          value={`${entry.label} ${entry.href}`}
                          onSelect={() => follow(entry.href)}
                          className="flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-2 text-ui select-none data-[selected=true]:bg-active coarse:min-h-11"
                        >
                          <span className="truncate">{entry.label}</span>
                          {entry.detail && (
                            <span className="ml-auto truncate text-caption text-muted">
                              {entry.detail}
                            </span>
                          )}
                        </Command.Item>
                      ))}
                  </Command.Group>
                ))}
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

const most = 60;

/** The best first, each group where its best entry stands; before anybody types, what is always listed. */
function found(entries: readonly QuickFindEntry[], typed: string): QuickFindEntry[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return entries.filter(({ onlySought }) => !onlySought);
  return entries
    .map((entry) => ({ entry, rank: rank(entry, sought) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** Every word must occur; what begins with them comes first, then what has them in its name. */
function rank({ label, detail = "", keywords = [] }: QuickFindEntry, sought: string): number {
  const name = label.toLowerCase();
  const known = `${name} ${detail} ${keywords.join(" ")}`.toLowerCase();
  if (!sought.split(/\s+/).every((word) => known.includes(word))) return 0;
  if (name.startsWith(sought)) return 4;
  if (name.includes(sought)) return 3;
  return keywords.some((keyword) => keyword.toLowerCase().startsWith(sought)) ? 2 : 1;
}
