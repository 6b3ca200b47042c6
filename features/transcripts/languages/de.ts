import type { TranscriptWords } from "../words";

export const de: TranscriptWords = {
  title: "Chat-Transkript",
  customer: "Kunde",
  chat: "Chat",
  started: "Beginn",
  ended: "Ende",
  open: "Noch offen",
  times: "Zeiten",
  saved: "Gespeichert",
  number: "Nummer",
  page: "Seite {page}",
  automated: "automatisch",
  paused: "Der Chat hat geruht",
  closed: "Der Chat wurde geschlossen",
  optedIn: "Der Kunde hat Nachrichten zugestimmt",
  optedOut: "Der Kunde hat Nachrichten abbestellt",
  attachment: "Datei: {name}",
  ends: {
    ended_by_customer: "Der Kunde hat den Chat beendet",
    ended_by_rep: "Das Team hat den Chat beendet",
    conversation_closed: "Der Chat wurde geschlossen",
    customer_inactive: "Chat beendet, weil der Kunde eine Weile nicht geschrieben hat",
    inactive_too_long: "Chat beendet, weil eine Weile niemand geschrieben hat",
    abandoned: "Chat beendet, weil der Kunde während des Wartens nicht da war",
    waited_too_long: "Chat beendet, weil niemand frei war",
    opted_out: "Chat beendet, weil der Kunde Nachrichten abbestellt hat",
    keyword_answered: "Chat beendet",
  },
  nothing: "Hier wurde nichts gesagt.",
  missing:
    "Einige Zeichen lassen sich in dieser Datei nicht darstellen und stehen als □. Die Textform des Transkripts enthält sie.",
};
