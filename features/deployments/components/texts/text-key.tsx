import { Fragment } from "react";

/** A key that breaks at its dots where it does not fit. */
export function TextKey({ name }: { name: string }) {
  return name.split(".").map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a key never move
    <Fragment key={at}>
      {at > 0 && "."}
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
