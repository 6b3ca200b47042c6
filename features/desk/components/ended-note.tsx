import type { DeskSession } from "@/protocol/console-api";
import type { EndedBy } from "@/protocol/entry";
import { momentText } from "../time-text";

const who: Record<EndedBy, string> = {
  end_user: "Ended by the customer",
  rep: "Ended by a rep",
  system: "Ended by Foyer",
};

/** Stands where the message would be written. */
export function EndedNote({ session: { endedBy, endedAt } }: { session: DeskSession }) {
  const detail = [endedBy && who[endedBy], endedAt && momentText(endedAt)].filter(Boolean);

  return (
    <div className="border-t border-line px-4 py-4 text-center">
      <p className="text-ui font-medium">This chat has ended</p>
      {detail.length > 0 && <p className="text-caption text-faint">{detail.join(" · ")}</p>}
    </div>
  );
}
