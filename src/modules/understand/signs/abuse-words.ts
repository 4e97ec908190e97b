import { wordSet } from "../text/phrase-book.ts";

/**
 * Insults and profanity, written by hand so that they can be told from hard words a customer may well use: «کثیف»,
 * «افتضاح», «دزدی» are opinions and stand in no list. Each line gives the strength of its words.
 */

/** Abuse wherever it stands, whomever it means. Persian nouns also come with the endings below. */
export const persianInsults: [number, string][] = [
  [
    1,
    `جنده|مادرجنده|مادر جنده|زن جنده|مادرقحبه|مادر قحبه|قحبه|کس کش|کص کش|کسکش|کصکش|کسخل|کصخل|کس خل|کونی|کون ده|کونده|کیرم
     |کیری|کیر|کص|کسننت|کس ننت|کس ننتون|کص ننت|کس مادر|کس خواهر|کس عمت|کس عمه|حرومزاده|حروم زاده|حرامزاده|حرام زاده|حرومی
     |بی ناموس|بی شرف|دیوث|دیوس|جاکش|قرمساق|پفیوز|لاشی|سیکتیر|گاییدم|گاییدمت|گاییدن|ننه جنده|خارکسده|خوارکسده|خارکسه|خواهرجنده
     |بی پدرمادر|بی پدر مادر|بی پدر و مادر|کونکش|کون کش|زنازاده|مادر به خطا|پدرسگ|پدر سگ|تخم سگ|تخم حروم|توله سگ`,
  ],
  [
    0.85,
    `بی شعور|گوه خور|گوه خوردی|گوه نخور|گه خوردی|گه نخور|گه خوردید|گوه خوردید|گمشو|گم شو|گمشید|گم شید|خفه شو
     |خفه شید|خاک تو سرت|خاک تو سرتون|خاک تو سر|خاک بر سرت|خاک بر سرتان|خاک بر سرتون|پدرسوخته|پدر سوخته|بی وجدان
     |دهنت سرویس|دهنتو سرویس|پست فطرت|رذل|کودن|منگل|اسکل|اسگل|شاسکول|گاگول|بی همه چیز|گور بابات|گور باباتون|گور پدرت|گور پدرتون
     |زر نزن|زر نزنید|غلط کردی|غلط کردید|غلط میکنی|غلط میکنید|حروم خور|حرام خور|حرومخور|حرام لقمه|حروم لقمه
     |ریدم بهت|ریدم بهتون|ریدم تو|مرده شورت|مرده شورتون|مرده شور ببرتتون|شکر خوردی|نفهم|شارلاتان`,
  ],
  [
    0.6,
    "کسشر|کسشعر|کصشر|کس شعر|کص شعر|کس شر|گوه|گه خالص|ریدن|ریدید|ریدین|ریده|ریدم|کون|کونتون|تخمی|تخماتیک|خایه مال|خایه|مرتیکه|زنیکه|مردک|احمق|ابله|مفت خور|بی غیرت|یابو|چلغوز|بی پدر|بی چشم و رو",
  ],
  [
    0.3,
    "لعنتی|لعنت بهتون|لعنت بهت|لعنت به شما|گند زدید|گند زدین|عقب مانده|عقب افتاده|کلاهبردار|دزدید شما|بی شخصیت|خنگ|شیاد|وقیح",
  ],
];

/** Words for things and animals that are insults only where a person is meant. */
export const persianDirected: [number, string][] = [
  [
    0.8,
    "آشغال|کثافت|حیوون|حیوان|خر|گاو|سگ|عوضی|وحشی|انگل|نکبت|خوک|روانی|دزد|بی فرهنگ|مریض|لجن|الاغ|کفتار|لاشخور|بوزینه|عنتر",
  ],
];

/** What begins like an insult and is none. */
export const harmlessPhrases =
  "کتاب بیشعوری|اسکلت|اسکلتش|اسکلتی|اسکله|اسکله‌ی|تخمین|بفهمی نفهمی|گه گاه|گه گداری|کون و مکان|village idiot|idiots guide|idiots guides|idiot proof|knee jerk|philip k dick|moby dick|kiri cheese|fool proof|shut up and take my money";

/** How «آشغال» becomes «آشغالا», «آشغالای» … */
export const persianEndings = "ا ای ان های ها م ت ش شون مون ی یی رو هاش هایی ه و".split(" ");

/** Endings that speak to somebody: «آشغالید», «دزدین». */
export const speakingEndings = "ید اید ایید ین این ن اند تون هاتون اتون".split(" ");

/** Words that make an animal's or a thing's name an insult: people, and being spoken to. */
export const personWords = wordSet(
  `شما شماها شماهاید خودت خودتون خودتان هستی هستید هستین آدم آدمهای آدمای آدما مرد مردیکه مرتیکه زنیکه یارو پیک پیکتون پیکه پیکی
   راننده رانندتون کارمند کارمندا مدیر مدیرتون صاحبش فروشنده گارسون پرسنل پشتیبان`,
);

/** Persian in Latin letters. */
export const finglishInsults: [number, string][] = [
  [
    1,
    `kir|kiri|kiram|kirm|koskesh|kos kesh|koskhol|kosnane|kos nane|kosnanat|kos nanat|jende|jendeh|madarjende|madar jende|madarjendeh
     |madar jendeh|kooni|koni|kunde|koonde|haroomzade|haromzade|haroom zade|harom zade|haramzade|bisharaf|bi sharaf|binamoos|bi namoos
     |binamus|dayoos|dayus|jakesh|siktir|siktirin|gaidam|gayidam|gaeidam|lashi|pedarsag|pedar sag|pofyooz|kharkose|kos kharet|kose nanat`,
  ],
  [
    0.85,
    `bishoor|bishour|bishur|bi shoor|bi shour|ahmagh|ahmaq|olagh|gomsho|gom sho|khafe sho|khafe shid|goh khordi|gooh khordi|goh nakhor
     |gooh nakhor|khak to saret|khak too saret|khak to saretoon|pedarsookhte|oskol|oskal|nafahm|bi vojdan|bi gheirat|avazi ha|ashghala`,
  ],
  [0.5, "kososher|kossher|kosesher|ridam|ridid|ridan|gooh|goh|kharkos|lanati|ashghal"],
];

export const englishInsults: [number, string][] = [
  [
    1,
    `motherfucker|motherfuckers|motherfucking|cunt|cunts|fuck you|fuck off|fuck yourself|fuck yourselves|fuckers|fucker|fuckface
     |asshole|assholes|arsehole|arseholes|whore|whores|slut|sluts|faggot|faggots|nigger|niggers|fuckwit|dickhead|dickheads|cocksucker
     |son of a bitch|sons of bitches|kill yourself|go to hell|scumbag|scumbags|wankers|wanker|twat|twats`,
  ],
  [
    0.8,
    `bitch|bitches|bastard|bastards|retard|retards|retarded|imbecile|imbeciles|dumbass|dumbasses|douchebag|douchebags|douche
     |prick|pricks|stfu|gtfo|screw you|eat shit|you suck|jerkoff|dipshit|dipshits|shithead|shitheads|dumb ass`,
  ],
  [
    0.65,
    "moron|morons|idiot|idiots|jackass|jackasses|scum|lowlife|lowlifes|fuck|fucking|fucked|fuckin|fucks|fking|fkn|fcking",
  ],
  [0.45, "bullshit|shit|shitty|shite|horseshit|jerk|jerks|shut up|piss off|my ass|effing"],
  [0.25, "wtf|pissed|ass|damn you"],
];

/** Insults only together with one of the words below. */
export const englishDirected: [number, string][] = [
  [
    0.7,
    "stupid|dumb|trash|garbage|animal|animals|pig|pigs|dog|dogs|rat|rats|liar|liars|thief|thieves|clown|clowns|loser|losers|fool|fools|psycho|crooks|crook|dick|dicks|ignorant|pathetic",
  ],
];

export const englishBefore =
  "you|youre|you are|you are a|you are all|you are such|you are such a|your a|bunch of|you guys are|you people are";
export const englishBehind =
  "people|staff|driver|drivers|manager|guy|guys|woman|man|employees|agents|agent|crew";

/** As it is often written to pass a filter, where the stars leave too few letters for a rule. */
export const starredWords =
  "ک*س ک*ص ک*یر ک*ر ک*ون ج*ده ج*نده ج*ه گ*ه f* f*k f*ck f*g f*ing s*t b*h b*ch c*t a*e a*hole sh*t bi*".split(
    " ",
  );
