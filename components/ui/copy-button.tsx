"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { buttonStyle } from "./button-style";

const shownFor = 2000;

/** Copies exactly `text`. Its name stays the same; "Copied" is shown for two seconds and read out. */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function copy(button: HTMLElement) {
    await copyText(text, button);
    setCopied(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setCopied(false), shownFor);
  }

  return (
    <>
      <button
        type="button"
        aria-label={label}
        className={buttonStyle("outlined", "small")}
        onClick={(event) => void copy(event.currentTarget)}
      >
        {copied ? (
          <Check aria-hidden className="text-success" />
        ) : (
          <Copy aria-hidden className="text-muted" />
        )}
        {copied ? "Copied" : "Copy"}
      </button>
      <span role="status" className="sr-only">
        {copied ? "Copied to the clipboard." : ""}
      </span>
    </>
  );
}

/** Pages served over plain http have no clipboard: there a selection is copied the old way. */
async function copyText(text: string, beside: HTMLElement): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr-only";
  // Beside the button, so that a dialog's focus trap lets it be selected.
  beside.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  beside.focus();
}
