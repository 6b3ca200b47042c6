import { CopyButton } from "./copy-button";

/** Code to take away, as a named region: what is copied is what is shown, byte by byte. */
export function CodeBlock({
  label,
  copyLabel,
  code,
  showLabel = false,
}: {
  /** Names the region, such as "Code snippet". */
  label: string;
  /** Names the button, such as "Copy snippet". */
  copyLabel: string;
  code: string;
  showLabel?: boolean;
}) {
  return (
    <section aria-label={label} className="relative rounded-lg bg-sunken">
      {showLabel && (
        <p aria-hidden className="px-4 pt-3 text-ui font-medium text-muted">
          {label}
        </p>
      )}
      <div className="absolute top-2 right-2">
        <CopyButton label={copyLabel} text={code} />
      </div>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-lg p-4 pr-24 font-mono text-mono text-ink"
      >
        <code>{code}</code>
      </pre>
    </section>
  );
}
