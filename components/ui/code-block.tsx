import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { CopyButton } from "./copy-button";

/** Code to take away, as a named region: what is copied is what is shown, byte by byte. */
export function CodeBlock({
  label,
  copyLabel,
  code,
  showLabel = false,
  actions,
}: {
  /** Names the region, such as "Code snippet". */
  label: string;
  /** Names the button, such as "Copy snippet". */
  copyLabel: string;
  code: string;
  /** On a line of its own above the code, with the buttons. */
  showLabel?: boolean;
  /** Beside the copy button, where the label is shown. */
  actions?: ReactNode;
}) {
  return (
    <section aria-label={label} className="relative rounded-lg bg-sunken">
      {showLabel ? (
        <div className="flex flex-wrap items-center justify-end gap-2 pt-2 pr-2 pl-4">
          <p
            aria-hidden
            className="min-w-0 flex-1 text-ui font-medium whitespace-nowrap text-muted"
          >
            {label}
          </p>
          {actions}
          <CopyButton label={copyLabel} text={code} />
        </div>
      ) : (
        <div className="absolute top-2 right-2">
          <CopyButton label={copyLabel} text={code} />
        </div>
      )}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className={classNames(
          "overflow-x-auto rounded-lg p-4 font-mono text-mono text-ink",
          showLabel ? "pt-3" : "pr-24",
        )}
      >
        <code>{code}</code>
      </pre>
    </section>
  );
}
