import type { ReactNode } from "react";

/** Stands where the message would be written. */
export function FootNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t border-line px-4 py-4 text-center">
      <p className="text-ui font-medium">{title}</p>
      <p className="text-caption text-faint">{children}</p>
    </div>
  );
}
