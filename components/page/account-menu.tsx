"use client";

import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { startTransition } from "react";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import { ActionsMenu } from "./actions-menu";
import { parseTheme } from "./theme";
import { useTheme } from "./use-theme";

/** Who is signed in, how it looks, and the way out. */
export function AccountMenu({
  name,
  detail,
  items = [],
  signOut,
}: {
  name: string;
  /** Below the name: the address, the organization. */
  detail?: string;
  /** Between the name and the theme. */
  items?: readonly MenuItem[];
  signOut: () => Promise<void>;
}) {
  const [theme, setTheme] = useTheme();

  return (
    <ActionsMenu
      label="Account"
      trigger={
        <button
          type="button"
          aria-label="Account"
          className="grid size-8 place-items-center rounded-full transition-colors hover:bg-hover aria-expanded:bg-active coarse:size-11"
        >
          {/* Drawn, not written: the button's name is "Account" alone. */}
          <span
            data-initials={initials(name)}
            className="grid size-7 place-items-center rounded-full bg-accent-soft text-caption font-semibold text-accent-text inset-ring inset-ring-accent-line before:content-[attr(data-initials)]"
          />
        </button>
      }
      items={[
        {
          heading: (
            <>
              <span className="block text-ui font-medium text-ink">{name}</span>
              {detail}
            </>
          ),
        },
        { separator: true },
        ...items,
        {
          choice: "Theme",
          value: theme,
          options: [
            { value: "system", label: "System", icon: <Monitor aria-hidden /> },
            { value: "light", label: "Light", icon: <Sun aria-hidden /> },
            { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
          ],
          onChange: (value) => setTheme(parseTheme(value)),
        },
        { separator: true },
        {
          label: "Sign out",
          icon: <LogOut aria-hidden />,
          onSelect: () => startTransition(signOut),
        },
      ]}
    />
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toUpperCase();
}
