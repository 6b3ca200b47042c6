import type { TranscriptWords } from "../words";

export const pt: TranscriptWords = {
  title: "Transcrição do chat",
  customer: "Cliente",
  chat: "Chat",
  started: "Início",
  ended: "Fim",
  open: "Ainda aberto",
  times: "Horários",
  saved: "Salvo",
  number: "Número",
  page: "Página {page}",
  automated: "automático",
  paused: "O chat ficou em pausa",
  closed: "O chat foi fechado",
  optedIn: "O cliente aceitou receber mensagens",
  optedOut: "O cliente recusou receber mensagens",
  attachment: "Arquivo: {name}",
  ends: {
    ended_by_customer: "O cliente encerrou o chat",
    ended_by_rep: "A equipe encerrou o chat",
    conversation_closed: "O chat foi fechado",
    customer_inactive: "O chat foi encerrado porque o cliente ficou um tempo sem escrever",
    inactive_too_long: "O chat foi encerrado porque ninguém escreveu por um tempo",
    abandoned: "O chat foi encerrado porque o cliente se ausentou durante a espera",
    waited_too_long: "O chat foi encerrado porque não havia ninguém disponível",
    opted_out: "O chat foi encerrado porque o cliente recusou receber mensagens",
    keyword_answered: "O chat foi encerrado",
  },
  nothing: "Nada foi dito aqui.",
  missing:
    "Alguns caracteres não podem ser mostrados neste arquivo e aparecem como □. A versão em texto da transcrição os contém.",
};
