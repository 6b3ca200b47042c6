import Link from "next/link";
import { Facts } from "@/components/page/facts";
import { RecordPage } from "@/components/page/record-page";
import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import type { Difference } from "../differences";
import { auditSearch, auditTrailPath } from "../filter";
import type { AuditEvent as Event } from "../queries";

/** One event: who did what, and what it changed, field by field. */
export function AuditEvent({ event }: { event: Event }) {
  const { who, what, at, address, path, recordLabel, recordId, recordKind, changes } = event;
  const history = auditSearch({ record: recordId });

  return (
    <RecordPage
      path={{ label: "Audit Trail", href: auditTrailPath }}
      title={`${who} ${what}`}
      text={<DateTime at={at.toISOString()} />}
      actions={
        recordKind !== "session" && (
          <ButtonLink href={`${auditTrailPath}${history}`}>History of {recordLabel}</ButtonLink>
        )
      }
    >
      <Section stacked title="Event">
        <div className="max-w-150">
          <Facts
            facts={[
              { name: "From", value: address || "—" },
              {
                name: "Record",
                value: path ? (
                  <Link
                    href={path}
                    className="rounded-sm text-accent-text underline-offset-2 hover:underline"
                  >
                    {recordLabel}
                  </Link>
                ) : (
                  recordLabel
                ),
              },
            ]}
          />
        </div>
      </Section>
      <Section stacked title="What changed">
        {changes.length === 0 ? (
          <p className="text-ui text-muted">No field changed; the event says it all.</p>
        ) : (
          <Changes changes={changes} />
        )}
      </Section>
    </RecordPage>
  );
}

function Changes({ changes }: { changes: Difference[] }) {
  return (
    <table aria-label="What changed" className="w-full max-w-240 table-fixed text-ui">
      <thead>
        <tr className="border-y border-line text-left text-caption text-muted">
          <th scope="col" className="h-8 pr-3 font-medium">
            Field
          </th>
          <th scope="col" className="px-3 font-medium">
            Before
          </th>
          <th scope="col" className="pl-3 font-medium">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }) => (
          <tr key={what} className="border-b border-line align-top">
            <th scope="row" className="py-2.5 pr-3 text-left font-medium wrap-anywhere">
              {what}
            </th>
            <td className="px-3 py-2.5 wrap-anywhere text-muted">
              <Value text={before} />
            </td>
            <td className="py-2.5 pl-3 wrap-anywhere">
              <Value text={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ text }: { text: string }) {
  if (text === "") return <span className="text-faint">—</span>;
  if (!/^#[0-9A-F]{6}$/i.test(text)) return <span className="whitespace-pre-wrap">{text}</span>;
  return (
    <span className="inline-flex items-center gap-2 font-mono text-mono">
      <svg aria-hidden viewBox="0 0 14 14" className="size-3.5 rounded-sm">
        <rect width="14" height="14" fill={text} />
      </svg>
      {text}
    </span>
  );
}
