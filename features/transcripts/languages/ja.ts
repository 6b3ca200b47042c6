import type { TranscriptWords } from "../words";

export const ja: TranscriptWords = {
  title: "チャットの記録",
  customer: "お客様",
  chat: "チャット",
  started: "開始",
  ended: "終了",
  open: "継続中",
  times: "時刻",
  saved: "保存",
  number: "番号",
  page: "{page} ページ",
  automated: "自動",
  paused: "チャットは一時停止しました",
  closed: "チャットは閉じられました",
  optedIn: "お客様がメッセージの受信に同意しました",
  optedOut: "お客様がメッセージの受信を停止しました",
  attachment: "ファイル: {name}",
  ends: {
    ended_by_customer: "お客様がチャットを終了しました",
    ended_by_rep: "担当者がチャットを終了しました",
    conversation_closed: "チャットは閉じられました",
    customer_inactive: "お客様からの入力がしばらくなかったため、チャットは終了しました",
    inactive_too_long: "しばらく入力がなかったため、チャットは終了しました",
    abandoned: "お待ちの間にお客様が離れたため、チャットは終了しました",
    waited_too_long: "対応できる担当者がいなかったため、チャットは終了しました",
    opted_out: "お客様がメッセージの受信を停止したため、チャットは終了しました",
    keyword_answered: "チャットは終了しました",
  },
  nothing: "ここには何も記録されていません。",
  missing:
    "このファイルでは表示できない文字があり、□で示されています。テキスト形式の記録には含まれています。",
};
