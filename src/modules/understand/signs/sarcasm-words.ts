/** What a word or phrase does to the question of sarcasm. */
export type SarcasmMark =
  /** Is meant the other way round nearly always, as strongly as told. */
  | { kind: "bitter"; strength: number }
  | { kind: "thanks" | "praise" | "fault" | "reason" | "turn" | "not" | "wish" | "greeting" | "indignation" };

/** Said in bitterness whatever stands beside it. */
const bitter: [number, string][] = [
  [
    0.9,
    "thanks for nothing|thank you for nothing|thanks a lot for nothing|slow clap|دستتون درد نکنه واقعا که|دست شما درد نکنه واقعا که|همینو کم داشتیم|همین رو کم داشتیم|شاهکار کردید|شاهکار کردین|شاهکار زدید|nice job ruining|way to ruin|thanks for ruining",
  ],
  [
    0.7,
    "ناسلامتی|گل کاشتید|گل کاشتین|گل کاشتی|دسته گل به آب دادید|yeah right|good luck with that|oh great|oh joy|oh wonderful|gee thanks|فقط همین مونده بود|خیر سرشون|خیر سرتون|زهی خیال باطل|شما راحت باشید|مزاحم خوابتون نشیم|خوش به حالتون که",
  ],
  [
    0.4,
    "چه عجب|جایزه دارید|ما که عادت کردیم|خسته نشید|خسته نشین|عجب رستورانی|عجب پشتیبانی|عجب خدماتی|big surprise|must be nice|way to go|color me surprised|so much for|what a surprise",
  ],
  [0.25, "به اصطلاح"],
];

const plain: [Exclude<SarcasmMark["kind"], "bitter">, string][] = [
  [
    "thanks",
    "مرسی|ممنون|ممنونم|ممنونیم|تشکر|سپاس|سپاسگزارم|متشکرم|متشکر|دستتون درد نکنه|دست شما درد نکنه|دستت درد نکنه|دمتون گرم|دمت گرم|دم شما گرم|لطف کردید|لطف کردین|زحمت کشیدید|زحمت کشیدین|خسته نباشید|خسته نباشین|خدا قوت|thanks|thank you|thanks so much|thank you so much|thanks a lot|thx|ty|cheers|merci|mamnoon|dametoon garm",
  ],
  [
    "praise",
    "آفرین|احسنت|باریکلا|بارک الله|به به|بهبه|براوو|شاهکار|بی نظیر|فوق العاده|عالی|محشر|دست مریزاد|تبریک|هنر کردید|هنر کردین|great|awesome|bravo|congrats|congratulations|love|lovely|wonderful|brilliant|amazing|fantastic|excellent|well done|good job|nice job|great job|kudos|genius|impressive|afarin|ahsant",
  ],
  [
    "fault",
    "یخ|یخزده|یخ زده|سرد|سردی|سردتون|خامی|سوخته‌ای|دیری|بیاتی|خام|نپخته|سوخته|سوخت|دیر|نیومد|نیامد|نیاوردید|نیاوردین|نیاورد|نرسید|نذاشتید|نذاشتین|ندادید|ندادین|جواب ندادید|کپک|کپکزده|سوسک|بیات|شفته|خراب|شکسته|ریخته|افتضاح|گرسنه|گشنه|معطل|معطلی|منتظر|اشتباه|اشتباهی|فاسد|مسموم|مسمومیت|خالی|پاره|کثیف|لهیده|کنسل|لغو|یادتون رفت|فراموش|آشغال|گند|مزخرف|بدترین|late|cold|broken|wrong|missing|raw|burnt|stale|rude|never|waiting|waited|lost|cancelled|canceled|delayed|delay|delays|dirty|spilled|crushed|damaged|ignored|ignoring|worst|terrible|awful|ruined|ruining|stuck|stranded|charging|losing|rotten",
  ],
  ["reason", "که|بابت|اینکه|for|that|when"],
  [
    "greeting",
    "هوای سرد|شیر سرد|باسلام و خسته نباشید|باسلام خسته نباشید|سلام خسته نباشید|سلام و خسته نباشید|با سلام و خسته نباشید|سلام خسته نباشین|عرض سلام و خسته نباشید|the way to go|loved it so much for|thanks again so much for|خسته نباشید میگم",
  ],
  ["indignation", "واقعا که"],
  [
    "turn",
    "جبران|پیگیری|دفعه قبل|دفعه پیش|سری قبل|بار قبل|همون طور|compensating|helping|help|fixing|resolving|ولی|اما|فقط|البته|منتها|متاسفانه|but|however|although|though|except|unfortunately|only",
  ],
  ["not", "نبود|نیست|نبودن|نشد|نشده|نداشت|ندارد|نداره|نمیشه|نباشه|نباشد"],
  ["wish", "میشم|میشیم|میشوم|میشویم|خواهم|خواهیم|باشید|would|will|be|advance"],
];

export const sarcasmMarks: [SarcasmMark, string][] = [
  ...plain.map(([kind, list]): [SarcasmMark, string] => [{ kind }, list]),
  ...bitter.map(([strength, list]): [SarcasmMark, string] => [{ kind: "bitter", strength }, list]),
];

/** Faces and hands of scorn; applause is scorn only beside a fault. */
export const scornfulEmoji = new Set(["😒", "🙄", "😏", "🤦", "😤"]);
export const applause = new Set(["👏", "👌", "🙏", "😂", "🤣", "🙂", "🙃", "🤡", "😅", "🏆", "🥇", "💐"]);
