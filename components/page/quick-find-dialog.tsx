"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
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
  const groups = [...new Set(entries.map((entry) => entry.group))];

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
            <Command label={label} loop filter={rank}>
              <div className="relative border-b border-line">
                <Search
                  aria-hidden
                  className="absolute top-1/2 left-4 -translate-y-1/2 text-faint"
                />
                <Command.Input
                  autoFocus
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
                    {entries
                      .filter((entry) => entry.group === group)
                      .map((entry) => (
                        <Command.Item
                          key={`${entry.href} ${entry.label}`}
                          value={`${entry.label} ${entry.href}`}
                          keywords={[entry.detail ?? "", ...(entry.keywords ?? [])]}
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

/** Every word must occur; what begins with them comes first, then what has them in its name. */
function rank(value: string, search: string, keywords: string[] = []): number {
  const name = value.slice(0, value.lastIndexOf(" ")).toLowerCase();
  const sought = search.trim().toLowerCase();
  const known = `${name} ${keywords.join(" ").toLowerCase()}`;
  if (!sought.split(/\s+/).every((word) => known.includes(word))) return 0;
  if (name.startsWith(sought)) return 1;
  return name.includes(sought) ? 0.8 : 0.5;
}
