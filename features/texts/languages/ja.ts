import type { LanguageTexts } from "@/protocol/texts";

export const ja: LanguageTexts<"other"> = {
  "launcher.open": "チャットを開く",
  "launcher.unread.other": "新着メッセージ{count}件",
  "launcher.overNine": "9+",

  "header.minimize": "最小化",
  "header.end": "チャットを終了",

  "invitation.name": "チャットへのご案内",
  "invitation.close": "閉じる",

  "window.name": "チャット",
  "window.loading": "チャットを読み込んでいます",
  "window.conversation": "会話",
  "window.earlier": "以前のメッセージを表示",
  "window.newMessages": "新着メッセージ",
  "window.tryAgain": "もう一度試す",

  "composer.label": "メッセージ",
  "composer.placeholder": "メッセージを入力",
  "composer.send": "メッセージを送信",
  "composer.emoji": "絵文字",
  "composer.length": "{count} / {maximum}文字",

  "delivery.sending": "送信中",
  "delivery.sent": "送信済み",
  "delivery.delivered": "配信済み",
  "delivery.read": "既読",
  "delivery.notSent": "送信できませんでした。",
  "delivery.retry": "再送信",

  "banner.offline": "オフラインです。接続が回復すると、メッセージが送信されます。",
  "banner.reconnecting": "再接続しています…",

  "start.starting": "チャットを開始しています…",
  "start.startNew": "新しいチャットを開始",

  "queue.waiting": "順番におつなぎしています。担当者が対応するまで、少々お待ちください。",
  "queue.position": "現在{position}番目にお待ちいただいています。",
  "queue.estimate.other": "待ち時間は約{count}分です。",
  "queue.noRep":
    "ただいま対応できる担当者がおりませんが、メッセージはお送りいただけます。担当者の準備ができ次第、こちらでお返事します。",
  "queue.noRepWrote": "メッセージを受け取りました。担当者の準備ができ次第、こちらでお返事します。",

  "hours.closed": "ただいま営業時間外です。",
  "hours.opens": "チャットの再開：{time}",
  "hours.later":
    "ただいま営業時間外ですが、メッセージをお送りいただけます。{time}以降にこちらでお返事します。",
  "hours.laterWrote": "メッセージを受け取りました。{time}以降にこちらでお返事します。",

  "people.typing": "{name}さんが入力しています",
  "people.someone": "担当者",
  "people.rep": "担当者",
  "people.joined": "{name}さんが参加しました",
  "people.left": "{name}さんが退出しました",
  "people.automated": "自動メッセージ",

  "end.title": "このチャットを終了しますか？",
  "end.text": "新しいチャットはいつでも開始できます。",
  "end.textNew": "このチャットを終了して、新しいチャットを始めます。",
  "end.keep": "チャットを続ける",
  "end.confirm": "終了する",
  "end.failed": "チャットを終了できませんでした。接続を確認して、もう一度お試しください。",
  "end.ended": "チャットは終了しました",
  "end.byCustomer": "チャットを終了しました",
  "end.expired": "このチャットは有効期限が切れました",
  "end.idle": "しばらくメッセージがなかったため、チャットを終了しました",
  "end.abandoned": "お待ちの間に不在となったため、チャットを終了しました",
  "end.waited": "対応できる担当者がいなかったため、チャットを終了しました",
  "end.keptText": "メッセージはここに残ります。いつでもまた書き込めます。",
  "end.paused": "チャットは休止中です。続けるにはメッセージを送ってください。",

  "preChat.start": "チャットを開始",
  "preChat.optional": "任意",
  "preChat.choose": "選択してください",
  "preChat.continue": "続ける",
  "preChat.handOver": "おつなぎする前に、少しお聞かせください。",

  "error.load": "チャットを読み込めませんでした。接続を確認して、もう一度お試しください。",
  "error.start": "チャットを開始できませんでした。しばらくしてから、もう一度お試しください。",
  "error.startOffline": "チャットを開始できませんでした。接続を確認して、もう一度お試しください。",
  "error.signIn": "チャットを利用するにはログインしてから、もう一度お試しください。",
  "error.identity":
    "ご本人であることを確認できませんでした。もう一度ログインしてから、お試しください。",
  "error.startBusy":
    "ただいまチャットの開始が集中しています。1分ほど待ってから、もう一度お試しください。",
  "error.required": "チャットを開始するには、この項目を入力してください。",
  "error.choice": "チャットを開始するには、いずれかを選択してください。",
  "error.check": "チャットを開始するには、チェックを入れてください。",
  "error.tooLong": "{maximum}文字以内で入力してください。",
  "error.email": "メールアドレス全体を入力してください（例：name@example.com）。",
  "error.number": "数字を入力してください（例：42）。",
  "error.phone": "電話番号を入力してください（例：+1 555 010 0199）。",

  "standard.chatTitle": "チャットでお問い合わせ",
  "standard.firstName": "名",
  "standard.lastName": "姓",
  "standard.email": "メールアドレス",
  "standard.subject": "件名",
  "error.tooShort": "{minimum}文字以上で入力してください。",
  "error.tooSmall": "{minimum}以上を入力してください。",
  "error.tooLarge": "{maximum}以下を入力してください。",
  "error.date": "日付を入力してください(例:2026-11-22)。",
  "error.tooEarly": "{minimum}以降を選択してください。",
  "error.tooLate": "{maximum}以前を選択してください。",
  "error.pattern": "形式が正しくありません。確認してもう一度お試しください。",
  "error.terms": "チャットを開始するには規約に同意してください。",
};
