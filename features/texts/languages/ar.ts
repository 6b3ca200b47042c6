import type { LanguageTexts, PluralCategory } from "@/protocol/texts";

export const ar: LanguageTexts<PluralCategory> = {
  "launcher.open": "فتح المحادثة",
  "launcher.unread.zero": "لا رسائل جديدة",
  "launcher.unread.one": "رسالة جديدة واحدة",
  "launcher.unread.two": "رسالتان جديدتان",
  "launcher.unread.few": "{count} رسائل جديدة",
  "launcher.unread.many": "{count} رسالة جديدة",
  "launcher.unread.other": "{count} رسالة جديدة",
  "launcher.overNine": "+9",

  "header.minimize": "تصغير",
  "header.end": "إنهاء المحادثة",

  "invitation.name": "دعوة إلى المحادثة",
  "invitation.close": "إغلاق",

  "window.name": "محادثة",
  "window.loading": "جارٍ تحميل المحادثة",
  "window.conversation": "المحادثة",
  "window.earlier": "عرض الرسائل السابقة",
  "window.newMessages": "رسائل جديدة",
  "window.tryAgain": "إعادة المحاولة",

  "composer.label": "الرسالة",
  "composer.placeholder": "اكتب رسالة",
  "composer.send": "إرسال الرسالة",
  "composer.emoji": "الرموز التعبيرية",
  "composer.length": "{count} من {maximum}",

  "delivery.sending": "جارٍ الإرسال",
  "delivery.sent": "أُرسلت",
  "delivery.notSent": "لم تُرسل.",
  "delivery.retry": "إعادة المحاولة",

  "banner.offline": "أنت غير متصل بالإنترنت. ستُرسل رسائلك عند عودة الاتصال.",
  "banner.reconnecting": "جارٍ إعادة الاتصال…",

  "start.starting": "جارٍ بدء المحادثة…",
  "start.startNew": "بدء محادثة جديدة",

  "queue.waiting": "أنت في قائمة الانتظار. سيكون أحد أفراد فريقنا معك قريبًا.",
  "queue.noRep": "لا يوجد أحد متاح حاليًا، لكن يمكنك الكتابة إلينا. سنرد عليك هنا في أقرب وقت ممكن.",
  "queue.noRepWrote": "وصلتنا رسالتك. سنرد عليك هنا في أقرب وقت ممكن.",

  "hours.closed": "نحن مغلقون الآن.",
  "hours.opens": "تُفتح الدردشة مجددًا: {time}.",
  "hours.later": "نحن مغلقون الآن، لكن يمكنك الكتابة إلينا. سنرد عليك هنا ابتداءً من: {time}.",
  "hours.laterWrote": "وصلتنا رسالتك. سنرد عليك هنا ابتداءً من: {time}.",

  "people.typing": "{name} يكتب الآن",
  "people.someone": "أحد أفراد الفريق",
  "people.rep": "أحد أفراد الفريق",
  "people.joined": "انضم {name} إلى المحادثة",
  "people.left": "غادر {name} المحادثة",

  "end.title": "هل تريد إنهاء هذه المحادثة؟",
  "end.text": "يمكنك بدء محادثة جديدة في أي وقت.",
  "end.textNew": "تنتهي هذه المحادثة وتبدأ محادثة جديدة.",
  "end.keep": "متابعة المحادثة",
  "end.confirm": "إنهاء الآن",
  "end.failed": "تعذّر إنهاء المحادثة. تحقّق من اتصالك ثم أعد المحاولة.",
  "end.ended": "انتهت المحادثة",
  "end.byCustomer": "لقد أنهيت المحادثة",
  "end.expired": "انتهت صلاحية هذه المحادثة",
  "end.idle": "انتهت المحادثة لأن أحدًا لم يكتب منذ فترة",
  "end.abandoned": "انتهت المحادثة لأنك غادرت أثناء الانتظار",
  "end.waited": "انتهت المحادثة لعدم توفر أحد",
  "end.keptText": "تبقى رسائلك هنا. يمكنك الكتابة مجددًا في أي وقت.",
  "end.paused": "المحادثة متوقفة مؤقتًا. اكتب للمتابعة.",

  "preChat.start": "بدء المحادثة",
  "preChat.optional": "اختياري",
  "preChat.choose": "اختر من القائمة",

  "error.load": "تعذّر تحميل المحادثة. تحقّق من اتصالك ثم أعد المحاولة.",
  "error.start": "تعذّر بدء المحادثة. أعد المحاولة بعد لحظات.",
  "error.startOffline": "تعذّر بدء المحادثة. تحقّق من اتصالك ثم أعد المحاولة.",
  "error.startBusy": "تبدأ محادثات كثيرة الآن. انتظر دقيقة ثم أعد المحاولة.",
  "error.required": "املأ هذا الحقل لبدء المحادثة.",
  "error.choice": "اختر أحد الخيارات لبدء المحادثة.",
  "error.check": "ضع علامة في هذا المربع لبدء المحادثة.",
  "error.tooLong": "استخدم {maximum} حرفًا على الأكثر.",
  "error.email": "أدخل عنوان بريد إلكتروني كاملًا، مثل \u2066name@example.com\u2069.",
  "error.number": "أدخل رقمًا، مثل 42.",
  "error.phone": "أدخل رقم هاتف، مثل \u2066+1 555 010 0199\u2069.",
};
