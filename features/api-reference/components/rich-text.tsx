import { Fragment } from "react";

/** A text whose `code` is shown as such. */
export function RichText({ children }: { children: string }) {
  const parts = children.split("`").map((text, at) => ({ text, at, code: at % 2 === 1 }));
  return parts.map(({ text, at, code }) => (
    <Fragment key={at}>
      {code ? (
        <code className="rounded-sm bg-sunken px-1 py-px font-mono text-[0.92em] wrap-anywhere">
          {text}
        </code>
      ) : (
        text
      )}
    </Fragment>
  ));
}
