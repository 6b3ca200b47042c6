import { Notice } from "@/components/page/notice";

/** Whoever chose such an address knows why; whoever did not has yet to choose one. */
export function LoopbackNotice({ foyerUrl, chosen }: { foyerUrl: string; chosen: boolean }) {
  if (chosen) {
    return (
      <Notice title="This is a loopback address: only this computer reaches it.">
        FOYER_URL is {foyerUrl}. Snippets and files below work on this computer.
      </Notice>
    );
  }
  return (
    <Notice title="This address works on this computer only. Set FOYER_URL.">
      Foyer was started with {foyerUrl}, which others cannot reach.
    </Notice>
  );
}
