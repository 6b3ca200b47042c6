"use client";

import { type ReactNode, useRef } from "react";

const delay = 400;

/**
 * Shows words beside a control on hover and on keyboard focus. For the eyes only: the control says
 * the same by its name or description.
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const anchor = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show() {
    const control = anchor.current?.firstElementChild;
    if (!control || !bubble.current?.isConnected) return;
    bubble.current.showPopover();
    const { left, width, top, bottom } = control.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = bubble.current;
    const centered = left + width / 2 - offsetWidth / 2;
    style.left = `${Math.max(8, Math.min(centered, innerWidth - offsetWidth - 8))}px`;
    style.top = `${top > offsetHeight + 12 ? top - offsetHeight - 6 : bottom + 6}px`;
  }

  function hide() {
    clearTimeout(timer.current);
    if (bubble.current?.isConnected) bubble.current.hidePopover();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for the control inside
    <span
      ref={anchor}
      className="contents"
      onPointerEnter={() => {
        timer.current = setTimeout(show, delay);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(":focus-visible") && show()}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      <span
        ref={bubble}
        popover="manual"
        aria-hidden
        className="pointer-events-none fixed inset-auto m-0 max-w-70 rounded-md bg-ink px-2 py-1 text-caption text-surface"
      >
        {text}
      </span>
    </span>
  );
}
