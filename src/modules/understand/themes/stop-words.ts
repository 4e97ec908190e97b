const words = (...lines: string[]): string[] => lines.join(" ").split(" ");

/** Words that say nothing of what a comment is about, as `tokensOf` gives them: half-spaces taken out, one spelling. */
export const stopWords: ReadonlySet<string> = new Set([
  ...words(
    "و یا که را رو به از در با بر تا برای براي واسه بین توی تو داخل روی زیر پیش پس بعد بعدش قبل قبلا الان حالا امروز دیروز",
    "امشب دیشب فردا این اون آن ان همین همون همان اینکه اونکه آنکه اینو اونو اینا اونا اینها آنها اینجا اونجا آنجا چنین چنان",
    "من ما شما او ایشان ایشون اونها انها خود خودش خودم خودمون خودتون خودشون هم نیز همه همش همشون کل کلا کلی کلیه هر هرچی هیچ هیچی",
    "هیچکس چه چی چیه چیز چیزی چرا چون چطور چگونه کی کجا کدام کدوم اگر اگه مگه مگر ولی اما لیکن بلکه پس دیگه دیگر دیگری فقط خیلی",
    "بسیار زیادی واقعا واقعن حقیقتا اصلا ابدا حتی حتا تقریبا شاید باید نباید بایستی میشه میشد میشود نمیشد یک یه یکی یکم دو سه چهار پنج",
    "چند چندتا چندین بار بارم دفعه مرتبه اول دوم اولین آخرین اخرین آخر اخر مثل مانند همیشه همیشگی گاهی هنوز باز بازم دوباره مجدد مجددا",
    "لطفا لطفاً خواهشا خواهشمندم لطف کنید سلام درود خسته نباشید ممنون ممنونم مرسی تشکر متشکرم سپاس سپاسگزارم دستتون دستشون دمتون دمشون",
    "درد نکنه عزیز عزیزان دوست دوستان آقا خانم جان جون بابت طبق طوری جوری همینطور اینقدر انقدر اینجوری اونجوری اینطور یعنی البته",
    "متاسفانه خوشبختانه بنظر بنظرم نظر نظرم نظرتون نظرات کامنت بخاطر خاطر علت دلیل بدون وجود نسبت نسبتا حدود حداقل حداکثر مورد موارد",
    "کمی کم‌کم قدری مقداری تعدادی بعضی برخی بیشتر اکثر اکثرا معمولا معمولی حسابی انشالله ان‌شالله خدا خدایی والا وای اه آره اره نه بله",
    "ها های هایی ای تر ترین می نمی ام ات اش شون مون تون طور وقت وقتی موقعی زمانی لحظه روز شب هفته ماه سال ساعت دقیقه ربع نیم نفر تا عدد",
    "بودن بود بودم بودی بودیم بودید بودند بوده هست هستم هستی هستیم هستید هستند هستن است باشه باشد باشم باشید باشند باشن باشین میباشد",
    "شد شدم شدی شدیم شدید شدند شدن شده شدش شود شوند شم بشه بشود بشن میشن کرد کردم کردی کردیم کردید کردند کردن کرده کردین کن کنم کنی کند کنه",
    "کنیم کنین کنند کنن بکنید بکنه بکنن میکنم میکنی میکنه میکند میکنیم میکنید میکنین میکنن میکنند میکرد میکردن میکردم داشت داشتم داشتی داشتیم داشتید",
    "داشتند داشتن داشته دارم داری داره دارد داریم دارید دارین دارند دارن داشته داد دادم دادی دادیم دادید دادند دادن داده میده میدن میدید میدهد میدم",
    "بدید بدین بدن بده گرفتم گرفتیم بگم گفتم میگم گفت خواست خواستم میخوام میخواستم خواهد خواهم بتونم میتونه میتونید میتونن میتونم تونستم",
    "بخدا کاش کاشکی ایکاش امیدوارم امیدوار جالب نمیدونم نمیدانم نمیدونن دونست دست دستم بدستم بدست بدستمون دستمون دستش میرسه برسه دقیقا قطعا حتما صرفا عملا ظاهرا فعلا مخصوصا خصوصا بخصوص بیش انگار شدت حد تمام معلوم مشخص صورت برا برام برامون نمیدم اسم جای بجای روش توش باهاش ازش بهش بهم روی زد رفت گرفت گذاشت همچین انتظار خاصی خاص مجبور دور نصف میداد میدادن میدادند خبری اصلن اصن ده بنده عنوان توسط عدم وجه ارایه طرف تموم نوع جا دیدم فک فکر تصمیم مابقی ضمنا میدیم دهم ازین ازاین بازم اینهمه تاحالا همچنان بهیچ هیچوقت همیشگیش بشدت معنای واقعی کلمه عمرم زندگیم بدم باعث مشکل مشکلی موضوع قضیه",
  ),
  ...words(
    "a an the and or but if then than so as of at by for with about into through before after to from in out on off over under again",
    "is am are was were be been being have has had having do does did doing will would shall should can could may might must",
    "i me my we our us you your he him his she her it its they them their this that these those who whom which what when where why how",
    "all any both each few more most other some such only own same too very just also really even still get got much many one two",
    "im ive id ill youre theyre its thats there here because while until up down now ever always please thanks thank hi hello",
    "place thing things time day way back make made go went going came come say said told know",
  ),
]);

/** Words that praise or blame without saying what: a comment of nothing else belongs to no theme. */
export const feelingWords: ReadonlySet<string> = new Set(
  words(
    "خوب خوبی خوبه خوبن خوبیه خوبش بد بدی بده بدتر بهتر بهترین بدترین عالی عالیه عالیی عالین عالیست افتضاح افتضاحه بینظیر بینظیره نظیر",
    "فوقالعاده فوقالعادست فوق العاده محشر محشره معرکه توپ دمتونگرم دمتون گرم مزخرف مزخرفه داغون داغونه چرت آشغال اشغال فاجعه وحشتناک",
    "حرف نداره حرفنداره نداشت راضی راضیم راضیام ناراضی رضایت نارضایتی پسندیدم پیشنهاد توصیه میکنمحتما دوست داشتنی لذت حال خوشم خوشمون",
    "قابلقبول قبول قشنگ زیبا جذاب ایول احسنت آفرین باحال بیست کامل کاملا درجه یک ممتاز مناسب متوسط مطلوب نامناسب نامطلوب اوکی ok okay",
    "خوشمزه خوشمزس خوشمزست بدمزه مزه خوشمزگی پشیمون پشیمان متاسف متاسفم تاسف تکراری عذاب موفق موفقباشید باشین پرفکت",
    "good great bad nice excellent awesome amazing terrible horrible awful worst best better worse love loved like liked hate hated poor",
    "boring useless garbage crap junk joke ridiculous disgusting excuse bother stupid annoying disappointment dissapointment waste wasting wasted mistake",
    "absolutely totally completely unfortunately beautiful beautifully delicious enjoy enjoyed enjoyable fun piece total absolute stay away anything else",
    "perfect wonderful fantastic ok fine happy disappointed disappointing recommend recommended recommendation worth well pretty quite",
  ),
);

/** Light verbs denied, and what denies by itself: «سس نداشت», "did not work". They count as one word that says no. */
export const denials: ReadonlySet<string> = new Set(
  words(
    "نبود نبودن نبودند نبوده نبودم نیست نیستن نیستند نیستم نیس نباشه نباشد نشد نشدم نشده نشدن نشدند نمیشه نمیشود نمیشن نشه نشود",
    "نکرد نکردن نکردند نکرده نکردم نکردید نکردین نکنه نکنید نمیکنه نمیکند نمیکنن نمیکنند نمیکرد نمیکردن نمیکردند نمیشد نمیشدن نمیکنید نمیکنم نداشت نداشتن نداشتند نداشته نداشتم نداشتیم",
    "نداره ندارد ندارن ندارند ندارم ندارید ندارین نداد ندادن ندادند نداده ندادید ندادین نمیداد نمیدادن نمیده نمیدن نمیدید نمیدهند بدون فاقد",
    "not no never without none nothing isnt wasnt arent werent dont doesnt didnt cant couldnt wont wouldnt havent hasnt hadnt shouldnt cannot",
  ),
);

/** Endings of a name that would leave it hanging: prepositions, conjunctions and what counts or stresses. */
export const hangingWords: ReadonlySet<string> = new Set(
  words(
    "و یا که به از در با بر تا برای واسه بین توی تو داخل این اون آن همین هم نیز خیلی بسیار یک یه یکم چند هر ولی اما اگر اگه چون پس مثل کمی",
    "واقعا اصلا حتی فقط the a an and or but if of at by for with to from in on very so is are was were be my your their our his her its this that",
  ),
);

/** Words that a name may begin with, though they tell nothing by themselves: «به موقع», «بدون سس», "no sauce". */
export const leadingWords: ReadonlySet<string> = new Set(words("به بی بدون عدم غیر no not without"));

/** Verbs that end a clause and carry no meaning of their own. */
export const lightVerbs: ReadonlySet<string> = new Set(
  words(
    "بود بودن بودند بوده بودید است هست هستن هستند شد شدن شدند شده شده‌بود شدهبود میشه میشود شود بشه کرد کردن کردند کرده کردید میکنه میکند میکنن کنید کنن",
    "داشت داشتن داشته داره دارد دارن دارند داد دادن دادند داده دادید میده میدن میداد میدادن رفت رفته زد زدن زده گرفت گرفتن گرفته گذاشت گذاشتن گذاشته است is was were are",
  ),
);
