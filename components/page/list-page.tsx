import type { ReactNode } from "react";
import { PageHeader } from "./page-header";

/** A title, one sentence of what it is, what one can add, and the table or the empty state. */
export function ListPage({
  title,
  text,
  actions,
  children,
}: {
  title: string;
  text: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="max-w-300 p-4 pb-16 sm:p-6 sm:pb-16 lg:p-8 lg:pb-18">
      <PageHeader title={title} text={text} actions={actions} />
      <div className="mt-6">{children}</div>
    </div>
  );
}
