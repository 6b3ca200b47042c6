import type { TranscriptWords } from "../words";

export const es: TranscriptWords = {
  title: "Transcripción del chat",
  customer: "Cliente",
  chat: "Chat",
  started: "Inicio",
  ended: "Fin",
  open: "Aún abierto",
  times: "Horas",
  saved: "Guardado",
  number: "Número",
  page: "Página {page}",
  automated: "automático",
  paused: "El chat quedó en pausa",
  closed: "El chat se cerró",
  optedIn: "El cliente aceptó recibir mensajes",
  optedOut: "El cliente rechazó recibir mensajes",
  attachment: "Archivo: {name}",
  ends: {
    ended_by_customer: "El cliente terminó el chat",
    ended_by_rep: "El equipo terminó el chat",
    conversation_closed: "El chat se cerró",
    customer_inactive: "El chat terminó porque el cliente llevaba un rato sin escribir",
    inactive_too_long: "El chat terminó porque nadie había escrito en un rato",
    abandoned: "El chat terminó porque el cliente se ausentó mientras esperaba",
    waited_too_long: "El chat terminó porque no había nadie disponible",
    opted_out: "El chat terminó porque el cliente rechazó recibir mensajes",
    keyword_answered: "El chat terminó",
  },
  nothing: "Aquí no se dijo nada.",
  missing:
    "Algunos caracteres no se pueden mostrar en este archivo y aparecen como □. La versión de texto de la transcripción los contiene.",
};
