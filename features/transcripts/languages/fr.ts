import type { TranscriptWords } from "../words";

export const fr: TranscriptWords = {
  title: "Transcription du chat",
  customer: "Client",
  chat: "Chat",
  started: "Début",
  ended: "Fin",
  open: "En cours",
  times: "Heures",
  saved: "Enregistré",
  number: "Numéro",
  page: "Page {page}",
  automated: "automatique",
  paused: "Le chat a été mis en pause",
  closed: "Le chat a été fermé",
  optedIn: "Le client a accepté les messages",
  optedOut: "Le client a refusé les messages",
  attachment: "Fichier : {name}",
  ends: {
    ended_by_customer: "Le client a terminé le chat",
    ended_by_rep: "L’équipe a terminé le chat",
    conversation_closed: "Le chat a été fermé",
    customer_inactive: "Chat terminé : le client n’avait pas écrit depuis un moment",
    inactive_too_long: "Chat terminé : personne n’avait écrit depuis un moment",
    abandoned: "Chat terminé : le client s’est absenté pendant l’attente",
    waited_too_long: "Chat terminé : personne n’était disponible",
    opted_out: "Chat terminé : le client a refusé les messages",
    keyword_answered: "Chat terminé",
  },
  nothing: "Rien n’a été dit ici.",
  missing:
    "Certains caractères ne peuvent pas être affichés dans ce fichier et apparaissent sous la forme □. La version texte de la transcription les contient.",
};
