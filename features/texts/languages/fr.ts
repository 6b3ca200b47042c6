import type { LanguageTexts } from "@/protocol/texts";

export const fr: LanguageTexts<"one" | "many" | "other"> = {
  "launcher.open": "Ouvrir le chat",
  "launcher.unread.one": "{count} nouveau message",
  "launcher.unread.many": "{count} de nouveaux messages",
  "launcher.unread.other": "{count} nouveaux messages",
  "launcher.overNine": "9+",

  "header.minimize": "Réduire",
  "header.end": "Terminer le chat",

  "invitation.name": "Invitation au chat",
  "invitation.close": "Fermer",

  "window.name": "Chat",
  "window.loading": "Chargement du chat",
  "window.conversation": "Conversation",
  "window.earlier": "Afficher les messages précédents",
  "window.newMessages": "Nouveaux messages",
  "window.tryAgain": "Réessayer",

  "composer.label": "Message",
  "composer.placeholder": "Écrivez un message",
  "composer.send": "Envoyer le message",
  "composer.emoji": "Émojis",
  "composer.length": "{count} sur {maximum}",

  "delivery.sending": "Envoi en cours",
  "delivery.sent": "Envoyé",
  "delivery.delivered": "Distribué",
  "delivery.read": "Lu",
  "delivery.notSent": "Non envoyé.",
  "delivery.retry": "Réessayer",

  "banner.offline": "Vous êtes hors ligne. Vos messages seront envoyés dès votre retour en ligne.",
  "banner.reconnecting": "Reconnexion…",

  "start.starting": "Démarrage du chat…",
  "start.startNew": "Démarrer un nouveau chat",

  "queue.waiting": "Vous êtes dans la file d’attente. Quelqu’un va bientôt vous répondre.",
  "queue.position": "Vous êtes numéro {position} dans la file d’attente.",
  "queue.estimate.one": "L’attente est d’environ {count} minute.",
  "queue.estimate.many": "L’attente est d’environ {count} de minutes.",
  "queue.estimate.other": "L’attente est d’environ {count} minutes.",
  "queue.noRep":
    "Personne n’est disponible pour le moment, mais vous pouvez nous écrire. Vous recevrez une réponse ici dès que possible.",
  "queue.noRepWrote":
    "Nous avons bien reçu votre message. Vous recevrez une réponse ici dès que possible.",

  "hours.closed": "Nous sommes fermés pour le moment.",
  "hours.opens": "Réouverture du chat : {time}.",
  "hours.later":
    "Nous sommes fermés pour le moment, mais écrivez-nous. Nous vous répondrons ici à partir de : {time}.",
  "hours.laterWrote":
    "Nous avons bien reçu votre message. Nous vous répondrons ici à partir de : {time}.",

  "people.typing": "{name} écrit",
  "people.someone": "Quelqu’un",
  "people.rep": "Une personne de l’équipe",
  "people.joined": "{name} a rejoint le chat",
  "people.left": "{name} a quitté le chat",
  "people.automated": "Message automatique",

  "end.title": "Terminer ce chat\u202f?",
  "end.text": "Vous pourrez en démarrer un nouveau à tout moment.",
  "end.textNew": "Ce chat se termine et un nouveau commence.",
  "end.keep": "Poursuivre le chat",
  "end.confirm": "Terminer",
  "end.failed": "Le chat n’a pas pu être terminé. Vérifiez votre connexion, puis réessayez.",
  "end.ended": "Chat terminé",
  "end.byCustomer": "Vous avez terminé le chat",
  "end.expired": "Ce chat a expiré",
  "end.idle": "Chat terminé, car personne n’a écrit depuis un moment",
  "end.abandoned": "Chat terminé, car vous étiez absent pendant l’attente",
  "end.waited": "Chat terminé, car personne n’était disponible",
  "end.keptText": "Vos messages restent ici. Vous pouvez écrire de nouveau à tout moment.",
  "end.paused": "Le chat est en pause. Écrivez pour continuer.",

  "preChat.start": "Démarrer le chat",
  "preChat.optional": "Facultatif",
  "preChat.choose": "Choisissez une option",
  "preChat.continue": "Continuer",
  "preChat.handOver": "Un instant avant de vous mettre en relation :",

  "error.load": "Le chat n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.",
  "error.start": "Le chat n’a pas pu démarrer. Réessayez dans un instant.",
  "error.startOffline": "Le chat n’a pas pu démarrer. Vérifiez votre connexion, puis réessayez.",
  "error.signIn": "Connectez-vous pour discuter avec nous, puis réessayez.",
  "error.identity":
    "Nous n’avons pas pu confirmer votre identité. Reconnectez-vous, puis réessayez.",
  "error.startBusy":
    "De nombreux chats démarrent en ce moment. Patientez une minute, puis réessayez.",
  "error.required": "Remplissez ce champ pour démarrer le chat.",
  "error.choice": "Choisissez une option pour démarrer le chat.",
  "error.check": "Cochez cette case pour démarrer le chat.",
  "error.tooLong": "Utilisez au maximum {maximum} caractères.",
  "error.email": "Saisissez une adresse e-mail complète, par exemple nom@example.com.",
  "error.number": "Saisissez un nombre, par exemple 42.",
  "error.phone": "Saisissez un numéro de téléphone, par exemple +33 1 99 00 12 34.",

  "standard.chatTitle": "Discutez avec nous",
  "standard.firstName": "Prénom",
  "standard.lastName": "Nom",
  "standard.email": "E-mail",
  "standard.subject": "Objet",
  "error.tooShort": "Utilisez au moins {minimum} caractères.",
  "error.tooSmall": "Saisissez {minimum} ou plus.",
  "error.tooLarge": "Saisissez {maximum} ou moins.",
  "error.date": "Saisissez une date, par exemple 2026-11-22.",
  "error.tooEarly": "Choisissez le {minimum} ou plus tard.",
  "error.tooLate": "Choisissez le {maximum} ou plus tôt.",
  "error.pattern": "Le format ne convient pas. Vérifiez, puis réessayez.",
  "error.terms": "Acceptez les conditions pour démarrer le chat.",
};
