import type { LanguageTexts } from "@/protocol/texts";

export const de: LanguageTexts<"one" | "other"> = {
  "launcher.open": "Chat öffnen",
  "launcher.unread.one": "{count} neue Nachricht",
  "launcher.unread.other": "{count} neue Nachrichten",
  "launcher.overNine": "9+",

  "header.minimize": "Minimieren",
  "header.end": "Chat beenden",
  "header.menu": "Optionen",

  "transcript.request": "Transkript anfordern",
  "transcript.preparing": "Das Transkript wird vorbereitet…",
  "transcript.saved": "Das Transkript wurde heruntergeladen.",
  "transcript.failed":
    "Das Transkript konnte nicht heruntergeladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",

  "invitation.name": "Einladung zum Chat",
  "invitation.close": "Schließen",

  "window.name": "Chat",
  "window.loading": "Chat wird geladen",
  "window.conversation": "Unterhaltung",
  "window.earlier": "Frühere Nachrichten anzeigen",
  "window.newMessages": "Neue Nachrichten",
  "window.tryAgain": "Erneut versuchen",

  "composer.label": "Nachricht",
  "composer.placeholder": "Nachricht schreiben",
  "composer.send": "Nachricht senden",
  "composer.emoji": "Emoji",
  "composer.length": "{count} von {maximum}",

  "files.attach": "Dateien anhängen",
  "files.drop": "Dateien zum Senden hier ablegen",
  "files.caption": "Beschreibung hinzufügen",
  "files.remove": "{name} entfernen",
  "files.cancel": "Senden von {name} abbrechen",
  "files.sending": "{name} wird gesendet",
  "files.open": "{name} öffnen",
  "files.download": "{name} herunterladen",
  "files.tooLarge": "{name} ist zu groß. Senden Sie Dateien bis {maximum} MB.",
  "files.notAllowed": "{name} kann nicht gesendet werden. Möglich sind: {types}.",
  "files.mismatch":
    "{name} ist nicht, was der Name sagt. Speichern Sie die Datei unter dem richtigen Namen.",
  "files.unreadable": "{name} ist beschädigt. Senden Sie ein anderes Bild.",
  "files.empty": "{name} ist leer. Wählen Sie eine andere Datei.",
  "files.off": "In diesem Chat können keine Dateien gesendet werden.",
  "files.tooMany": "Sie haben viele Dateien gesendet. Versuchen Sie es später noch einmal.",
  "files.gone": "{name} ist nicht mehr verfügbar.",
  "files.atMost": "Senden Sie höchstens {maximum} Dateien auf einmal.",

  "delivery.sending": "Wird gesendet",
  "delivery.sent": "Gesendet",
  "delivery.delivered": "Zugestellt",
  "delivery.read": "Gelesen",
  "delivery.notSent": "Nicht gesendet.",
  "delivery.retry": "Erneut versuchen",

  "banner.offline":
    "Sie sind offline. Ihre Nachrichten werden gesendet, sobald Sie wieder online sind.",
  "banner.reconnecting": "Verbindung wird wiederhergestellt\u00a0…",

  "start.starting": "Chat wird gestartet\u00a0…",
  "start.startNew": "Neuen Chat starten",

  "queue.waiting": "Sie sind in der Warteschlange. Gleich ist jemand für Sie da.",
  "queue.position": "Sie sind Nummer {position} in der Warteschlange.",
  "queue.estimate.one": "Die Wartezeit beträgt etwa {count} Minute.",
  "queue.estimate.other": "Die Wartezeit beträgt etwa {count} Minuten.",
  "queue.noRep":
    "Im Moment ist niemand da, aber schreiben Sie uns gern. Sobald jemand frei ist, erhalten Sie hier eine Antwort.",
  "queue.noRepWrote":
    "Ihre Nachricht ist angekommen. Sobald jemand frei ist, erhalten Sie hier eine Antwort.",

  "hours.closed": "Wir haben gerade geschlossen.",
  "hours.opens": "Der Chat öffnet wieder: {time}.",
  "hours.later":
    "Wir haben gerade geschlossen, aber schreiben Sie uns gern. Antwort erhalten Sie hier ab: {time}.",
  "hours.laterWrote": "Wir haben Ihre Nachricht. Antwort erhalten Sie hier ab: {time}.",

  "people.typing": "{name} schreibt",
  "people.someone": "Jemand",
  "people.rep": "Jemand aus dem Team",
  "people.joined": "{name} ist jetzt im Chat",
  "people.left": "{name} hat den Chat verlassen",
  "people.automated": "Automatische Nachricht",

  "end.title": "Chat beenden?",
  "end.text": "Sie können jederzeit einen neuen starten.",
  "end.textNew": "Dieser Chat wird beendet und ein neuer beginnt.",
  "end.keep": "Weiterchatten",
  "end.confirm": "Jetzt beenden",
  "end.failed":
    "Der Chat konnte nicht beendet werden. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.",
  "end.ended": "Chat beendet",
  "end.byCustomer": "Sie haben den Chat beendet",
  "end.expired": "Dieser Chat ist abgelaufen",
  "end.idle": "Chat beendet, weil eine Weile niemand geschrieben hat",
  "end.abandoned": "Chat beendet, weil Sie während des Wartens nicht da waren",
  "end.waited": "Chat beendet, weil niemand frei war",
  "end.keptText": "Ihre Nachrichten bleiben hier. Sie können jederzeit wieder schreiben.",
  "end.paused": "Der Chat ruht. Schreiben Sie, um fortzufahren.",

  "preChat.start": "Chat starten",
  "preChat.optional": "Optional",
  "preChat.choose": "Auswählen",
  "preChat.continue": "Weiter",
  "preChat.handOver": "Einen Moment noch, bevor wir Sie verbinden:",

  "error.load":
    "Der Chat konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.",
  "error.start":
    "Der Chat konnte nicht gestartet werden. Versuchen Sie es in einem Moment noch einmal.",
  "error.startOffline":
    "Der Chat konnte nicht gestartet werden. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.",
  "error.signIn":
    "Melden Sie sich an, um mit uns zu chatten, und versuchen Sie es dann noch einmal.",
  "error.identity":
    "Wir konnten nicht bestätigen, wer Sie sind. Melden Sie sich neu an und versuchen Sie es dann noch einmal.",
  "error.startBusy":
    "Gerade werden viele Chats gestartet. Warten Sie eine Minute und versuchen Sie es dann erneut.",
  "error.required": "Füllen Sie dieses Feld aus, um den Chat zu starten.",
  "error.choice": "Wählen Sie etwas aus, um den Chat zu starten.",
  "error.check": "Setzen Sie hier ein Häkchen, um den Chat zu starten.",
  "error.tooLong": "Verwenden Sie höchstens {maximum} Zeichen.",
  "error.email": "Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.",
  "error.number": "Geben Sie eine Zahl ein, etwa 42.",
  "error.phone": "Geben Sie eine Telefonnummer ein, etwa +49 30 23125 000.",

  "standard.chatTitle": "Chatten Sie mit uns",
  "standard.firstName": "Vorname",
  "standard.lastName": "Nachname",
  "standard.email": "E-Mail",
  "standard.subject": "Betreff",
  "error.tooShort": "Verwenden Sie mindestens {minimum} Zeichen.",
  "error.tooSmall": "Geben Sie {minimum} oder mehr ein.",
  "error.tooLarge": "Geben Sie {maximum} oder weniger ein.",
  "error.date": "Geben Sie ein Datum ein, etwa 2026-11-22.",
  "error.tooEarly": "Wählen Sie {minimum} oder später.",
  "error.tooLate": "Wählen Sie {maximum} oder früher.",
  "error.pattern":
    "Das hat nicht die richtige Form. Prüfen Sie es und versuchen Sie es dann erneut.",
  "error.terms": "Stimmen Sie den Bedingungen zu, um den Chat zu starten.",
};
