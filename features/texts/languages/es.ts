import type { LanguageTexts } from "@/protocol/texts";

export const es: LanguageTexts<"one" | "many" | "other"> = {
  "launcher.open": "Abrir el chat",
  "launcher.unread.one": "{count} mensaje nuevo",
  "launcher.unread.many": "{count} de mensajes nuevos",
  "launcher.unread.other": "{count} mensajes nuevos",
  "launcher.overNine": "9+",

  "header.minimize": "Minimizar",
  "header.end": "Finalizar el chat",

  "invitation.name": "Invitación al chat",
  "invitation.close": "Cerrar",

  "window.name": "Chat",
  "window.loading": "Cargando el chat",
  "window.conversation": "Conversación",
  "window.earlier": "Mostrar mensajes anteriores",
  "window.newMessages": "Mensajes nuevos",
  "window.tryAgain": "Volver a intentar",

  "composer.label": "Mensaje",
  "composer.placeholder": "Escriba un mensaje",
  "composer.send": "Enviar mensaje",
  "composer.emoji": "Emojis",
  "composer.length": "{count} de {maximum}",

  "delivery.sending": "Enviando",
  "delivery.sent": "Enviado",
  "delivery.delivered": "Entregado",
  "delivery.read": "Leído",
  "delivery.notSent": "No enviado.",
  "delivery.retry": "Volver a intentar",

  "banner.offline": "No tiene conexión. Los mensajes se enviarán cuando la recupere.",
  "banner.reconnecting": "Reconectando…",

  "start.starting": "Iniciando el chat…",
  "start.startNew": "Iniciar un chat nuevo",

  "queue.waiting": "Está en la cola. En breve le atenderemos.",
  "queue.position": "Es el número {position} en la cola.",
  "queue.estimate.one": "La espera es de {count} minuto aproximadamente.",
  "queue.estimate.many": "La espera es de {count} de minutos aproximadamente.",
  "queue.estimate.other": "La espera es de {count} minutos aproximadamente.",
  "queue.noRep":
    "Ahora mismo no hay nadie disponible, pero puede escribirnos. Le responderemos aquí en cuanto sea posible.",
  "queue.noRepWrote": "Hemos recibido su mensaje. Le responderemos aquí en cuanto sea posible.",

  "hours.closed": "Ahora estamos cerrados.",
  "hours.opens": "El chat vuelve a abrir: {time}.",
  "hours.later":
    "Ahora estamos cerrados, pero puede escribirnos. Le responderemos aquí a partir de: {time}.",
  "hours.laterWrote": "Hemos recibido su mensaje. Le responderemos aquí a partir de: {time}.",

  "people.typing": "{name} está escribiendo",
  "people.someone": "Alguien",
  "people.rep": "Alguien del equipo",
  "people.joined": "{name} se ha unido al chat",
  "people.left": "{name} ha salido del chat",
  "people.automated": "Mensaje automático",

  "end.title": "¿Finalizar este chat?",
  "end.text": "Puede iniciar uno nuevo en cualquier momento.",
  "end.textNew": "Este chat termina y empieza uno nuevo.",
  "end.keep": "Seguir en el chat",
  "end.confirm": "Finalizar",
  "end.failed": "No se ha podido finalizar el chat. Compruebe su conexión y vuelva a intentarlo.",
  "end.ended": "Chat finalizado",
  "end.byCustomer": "Ha finalizado el chat",
  "end.expired": "Este chat ha caducado",
  "end.idle": "Chat finalizado porque nadie ha escrito durante un tiempo",
  "end.abandoned": "Chat finalizado porque no estaba presente durante la espera",
  "end.waited": "Chat finalizado porque no había nadie disponible",
  "end.keptText": "Sus mensajes se quedan aquí. Puede volver a escribir en cualquier momento.",
  "end.paused": "El chat está en pausa. Escriba para continuar.",

  "preChat.start": "Iniciar el chat",
  "preChat.optional": "Opcional",
  "preChat.choose": "Elija una opción",
  "preChat.continue": "Continuar",
  "preChat.handOver": "Un momento antes de ponerle en contacto:",

  "error.load": "No se ha podido cargar el chat. Compruebe su conexión y vuelva a intentarlo.",
  "error.start": "No se ha podido iniciar el chat. Vuelva a intentarlo en un momento.",
  "error.startOffline":
    "No se ha podido iniciar el chat. Compruebe su conexión y vuelva a intentarlo.",
  "error.signIn": "Inicie sesión para chatear con nosotros y vuelva a intentarlo.",
  "error.identity":
    "No hemos podido confirmar su identidad. Inicie sesión de nuevo y vuelva a intentarlo.",
  "error.startBusy":
    "Se están iniciando muchos chats en este momento. Espere un minuto y vuelva a intentarlo.",
  "error.required": "Rellene este campo para iniciar el chat.",
  "error.choice": "Elija una opción para iniciar el chat.",
  "error.check": "Marque esta casilla para iniciar el chat.",
  "error.tooLong": "Use como máximo {maximum} caracteres.",
  "error.email": "Escriba una dirección de correo completa, por ejemplo nombre@example.com.",
  "error.number": "Escriba un número, por ejemplo 42.",
  "error.phone": "Escriba un número de teléfono, por ejemplo +1 555 010 0199.",

  "standard.chatTitle": "Chatee con nosotros",
  "standard.firstName": "Nombre",
  "standard.lastName": "Apellidos",
  "standard.email": "Correo electrónico",
  "standard.subject": "Asunto",
  "error.tooShort": "Use como mínimo {minimum} caracteres.",
  "error.tooSmall": "Introduzca {minimum} o más.",
  "error.tooLarge": "Introduzca {maximum} o menos.",
  "error.date": "Introduzca una fecha, como 2026-11-22.",
  "error.tooEarly": "Elija {minimum} o después.",
  "error.tooLate": "Elija {maximum} o antes.",
  "error.pattern": "No tiene la forma correcta. Revíselo y vuelva a intentarlo.",
  "error.terms": "Acepte las condiciones para iniciar el chat.",
};
