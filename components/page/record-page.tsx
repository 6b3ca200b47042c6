import type { ComponentProps, ReactNode } from "react";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { PageHeader } from "./page-header";

/** One record: its header, its tabs (each a page of its own), and the one shown. */
export function RecordPage({
  tabs,
  notice,
  children,
  ...header
}: ComponentProps<typeof PageHeader> & {
  tabs?: readonly Tab[];
  /** Between header and tabs: a `Notice`. */
  notice?: ReactNode;
  children: ReactNode;
}) {
  const body = <div className="pt-8">{children}</div>;

  return (
    <div className="p-4 pb-16 sm:p-6 sm:pb-16 lg:p-8 lg:pb-18">
      <PageHeader {...header} />
      {notice && <div className="mt-4">{notice}</div>}
      <div className="mt-4">
        {tabs ? (
          <Tabs label={header.title} tabs={tabs}>
            {body}
          </Tabs>
        ) : (
          body
        )}
      </div>
    </div>
  );
}
