import type { LanguageTexts } from "@/protocol/texts";

export const pt: LanguageTexts<"one" | "many" | "other"> = {
  "launcher.open": "Abrir o chat",
  "launcher.unread.one": "{count} mensagem nova",
  "launcher.unread.many": "{count} de mensagens novas",
  "launcher.unread.other": "{count} mensagens novas",
  "launcher.overNine": "9+",

  "header.minimize": "Minimizar",
  "header.end": "Encerrar o chat",

  "invitation.name": "Convite para o chat",
  "invitation.close": "Fechar",

  "window.name": "Chat",
  "window.loading": "Carregando o chat",
  "window.conversation": "Conversa",
  "window.earlier": "Mostrar mensagens anteriores",
  "window.newMessages": "Novas mensagens",
  "window.tryAgain": "Tentar novamente",

  "composer.label": "Mensagem",
  "composer.placeholder": "Escreva uma mensagem",
  "composer.send": "Enviar mensagem",
  "composer.emoji": "Emojis",
  "composer.length": "{count} de {maximum}",

  "delivery.sending": "Enviando",
  "delivery.sent": "Enviada",
  "delivery.delivered": "Entregue",
  "delivery.read": "Lida",
  "delivery.notSent": "Não enviada.",
  "delivery.retry": "Tentar novamente",

  "banner.offline": "Você está sem conexão. As mensagens serão enviadas quando ela voltar.",
  "banner.reconnecting": "Reconectando…",

  "start.starting": "Iniciando o chat…",
  "start.startNew": "Iniciar novo chat",

  "queue.waiting": "Você está na fila. Em breve alguém irá atender você.",
  "queue.position": "Você é o número {position} na fila.",
  "queue.estimate.one": "A espera é de cerca de {count} minuto.",
  "queue.estimate.many": "A espera é de cerca de {count} de minutos.",
  "queue.estimate.other": "A espera é de cerca de {count} minutos.",
  "queue.noRep":
    "Ninguém está disponível no momento, mas você pode escrever. Alguém responderá aqui assim que possível.",
  "queue.noRepWrote": "Recebemos sua mensagem. Alguém responderá aqui assim que possível.",

  "hours.closed": "Estamos fechados no momento.",
  "hours.opens": "O chat reabre: {time}.",
  "hours.later":
    "Estamos fechados no momento, mas pode escrever. Responderemos aqui a partir de: {time}.",
  "hours.laterWrote": "Recebemos sua mensagem. Responderemos aqui a partir de: {time}.",

  "people.typing": "{name} está digitando",
  "people.someone": "Alguém",
  "people.rep": "Alguém da equipe",
  "people.joined": "{name} entrou no chat",
  "people.left": "{name} saiu do chat",
  "people.automated": "Mensagem automática",

  "end.title": "Encerrar este chat?",
  "end.text": "Você pode iniciar um novo a qualquer momento.",
  "end.textNew": "Este chat é encerrado e um novo começa.",
  "end.keep": "Continuar no chat",
  "end.confirm": "Encerrar",
  "end.failed": "Não foi possível encerrar o chat. Verifique sua conexão e tente novamente.",
  "end.ended": "Chat encerrado",
  "end.byCustomer": "Você encerrou o chat",
  "end.expired": "Este chat expirou",
  "end.idle": "Chat encerrado porque ninguém escreveu por um tempo",
  "end.abandoned": "Chat encerrado porque você não estava presente durante a espera",
  "end.waited": "Chat encerrado porque ninguém estava disponível",
  "end.keptText": "Suas mensagens ficam aqui. Você pode escrever de novo a qualquer momento.",
  "end.paused": "O chat está em pausa. Escreva para continuar.",

  "preChat.start": "Iniciar o chat",
  "preChat.optional": "Opcional",
  "preChat.choose": "Escolha uma opção",
  "preChat.continue": "Continuar",
  "preChat.handOver": "Um momento antes de conectarmos você:",

  "error.load": "Não foi possível carregar o chat. Verifique sua conexão e tente novamente.",
  "error.start": "Não foi possível iniciar o chat. Tente novamente em instantes.",
  "error.startOffline": "Não foi possível iniciar o chat. Verifique sua conexão e tente novamente.",
  "error.signIn": "Entre na sua conta para conversar conosco e tente novamente.",
  "error.identity":
    "Não foi possível confirmar quem você é. Entre novamente na sua conta e tente outra vez.",
  "error.startBusy":
    "Muitos chats estão sendo iniciados agora. Aguarde um minuto e tente novamente.",
  "error.required": "Preencha este campo para iniciar o chat.",
  "error.choice": "Escolha uma opção para iniciar o chat.",
  "error.check": "Marque esta caixa para iniciar o chat.",
  "error.tooLong": "Use no máximo {maximum} caracteres.",
  "error.email": "Informe um endereço de e-mail completo, como nome@example.com.",
  "error.number": "Informe um número, como 42.",
  "error.phone": "Informe um número de telefone, como +1 555 010 0199.",

  "standard.chatTitle": "Converse conosco",
  "standard.firstName": "Nome",
  "standard.lastName": "Sobrenome",
  "standard.email": "E-mail",
  "standard.subject": "Assunto",
  "error.tooShort": "Use no mínimo {minimum} caracteres.",
  "error.tooSmall": "Digite {minimum} ou mais.",
  "error.tooLarge": "Digite {maximum} ou menos.",
  "error.date": "Digite uma data, como 2026-11-22.",
  "error.tooEarly": "Escolha {minimum} ou depois.",
  "error.tooLate": "Escolha {maximum} ou antes.",
  "error.pattern": "O formato não está correto. Verifique e tente novamente.",
  "error.terms": "Aceite os termos para iniciar o chat.",
};
