"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ReactNode } from "react";

export type MenuItem =
  | { label: string; icon?: ReactNode; danger?: boolean; disabled?: boolean; onSelect: () => void }
  | { label: string; icon?: ReactNode; href: string; newTab?: boolean; download?: boolean }
  | { heading: ReactNode }
  | { separator: true }
  | {
      choice: string;
      value: string;
      options: readonly { value: string; label: string; icon?: ReactNode }[];
      onChange: (value: string) => void;
    };

const rowStyle =
  "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-ui outline-none select-none data-disabled:pointer-events-none data-disabled:opacity-50 data-highlighted:bg-active coarse:min-h-11";

const itemStyle = `${rowStyle} text-ink [&_.lucide]:text-muted`;
const dangerStyle = `${rowStyle} text-danger-text`;

/** A menu already open; whoever opens it lazily decides when it goes. */
export function DropdownMenu({
  trigger,
  items,
  align = "end",
  open,
  onOpenChange,
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: "start" | "end";
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      {/* In place, not at the document's end: it stays within the page's landmarks. */}
      <Primitive.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-50 animate-menu overflow-y-auto rounded-lg bg-raised p-1 shadow-menu outline-none"
      >
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a menu's items do not move while it is open
          <Item key={index} item={item} />
        ))}
      </Primitive.Content>
    </Primitive.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  if ("separator" in item) return <Primitive.Separator className="-mx-1 my-1 h-px bg-line" />;
  if ("heading" in item) {
    return (
      <Primitive.Label className="px-2 py-1.5 text-caption text-muted">
        {item.heading}
      </Primitive.Label>
    );
  }
  if ("choice" in item) {
    return (
      <Primitive.RadioGroup
        aria-label={item.choice}
        value={item.value}
        onValueChange={item.onChange}
      >
        <Primitive.Label className="px-2 pt-1.5 pb-1 text-caption text-faint">
          {item.choice}
        </Primitive.Label>
        {item.options.map((option) => (
          <Primitive.RadioItem
            key={option.value}
            value={option.value}
            className={itemStyle}
            onSelect={(event) => event.preventDefault()}
          >
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Primitive.ItemIndicator>
              <Check aria-hidden className="text-accent-text!" />
            </Primitive.ItemIndicator>
          </Primitive.RadioItem>
        ))}
      </Primitive.RadioGroup>
    );
  }
  if ("href" in item) {
    return (
      <Primitive.Item asChild className={itemStyle}>
        {item.download || item.newTab ? (
          <a href={item.href} download={item.download} target={item.newTab ? "_blank" : undefined}>
            {item.icon}
            {item.label}
          </a>
        ) : (
          <Link href={item.href}>
            {item.icon}
            {item.label}
          </Link>
        )}
      </Primitive.Item>
    );
  }
  return (
    <Primitive.Item
      className={item.danger ? dangerStyle : itemStyle}
      disabled={item.disabled ?? false}
      onSelect={item.onSelect}
    >
      {item.icon}
      {item.label}
    </Primitive.Item>
  );
}
