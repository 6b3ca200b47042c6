import type { ReactNode } from "react";

/** The heading of a page at the door, with the line below it. */
export function DoorHeading({ title, text }: { title: string; text: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-welcome wrap-anywhere">{title}</h1>
      <p className="mt-1 text-body text-muted">{text}</p>
    </div>
  );
}
