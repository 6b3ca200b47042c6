"use client";

import { Dialog } from "@/components/ui/dialog";

const shortcuts = [
  { keys: ["Alt", "A"], effect: "Accept the chat that waits longest" },
  { keys: ["Alt", "↓"], effect: "Open the next of your sessions" },
  { keys: ["Alt", "↑"], effect: "Open the one before" },
  { keys: ["↑", "↓"], effect: "Move in the lists" },
  { keys: ["Enter"], effect: "Open the chat, or send the message" },
  { keys: ["Shift", "Enter"], effect: "Start a new line in the message" },
  { keys: ["Esc"], effect: "Go from the message to the lists" },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title="Keyboard shortcuts">
      <dl className="space-y-3">
        {shortcuts.map(({ keys, effect }) => (
          <div key={effect} className="flex items-center gap-4">
            <dt className="flex-1 text-ui">{effect}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-sm border border-line bg-sunken px-1.5 py-0.5 text-center font-sans text-caption text-muted"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
