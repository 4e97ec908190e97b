/**
 * Stems of the verbs that comments use, as in `finglish-words.ts`; `finglish.ts` puts their prefixes and endings to them.
 * Forms that no rule makes are written out.
 */
export const pastStems = `
بود bod, شد shod, کرد kard krd, داد dad, داشت dasht, اومد omad, آمد amad, رفت raft, گرفت gereft, گفت goft,
رسید resid rsid, خورد khord, خرید kharid, زد zad, دید did, افتاد oftad, گذاشت gozasht gozash, ذاشت zasht,
فرستاد ferestad frestad fereshtad feresad, نوشت nevesht, خواست khast, تونست tonest, دونست donest, فهمید fahmid,
پرسید porsid, موند mond, کشید keshid, برد bord, آورد avord ovord, ریخت rikht, شکست shekast, سوخت sookht,
پخت pokht, بست bast, پسندید pasandid, چسبید chasbid, پرداخت pardakht, فروخت forookht, ساخت sakht, شنید shenid,
برگشت bargasht, برگردوند bargardoond, رسوند resoond, انداخت andakht, ترسید tarsid, خندید khandid,
خوابید khabid, مالید malid, پوشید pooshid, شست shost, ترکید terekid, خرابید kharabid, شناخت shenakht,
گشت gasht, لرزید larzid, پیچید pichid, فرمود farmood, رسانید resanid, کوبید koobid, ارزید arzid, نشست neshast,
خواند khand, خوند khoond`;

export const presentStems = `
ش sh, کن kon kn, د d, ر r, گیر gir, گ g, رس res, خور khor, خر khar, زن zan zn, بین bin, افت oft, ذار zar,
گذار gozar, فرست ferest frest, نویس nevis, تون toon, دون doon, فهم fahm, مون moon, کش kesh, بر bar, یار iar,
ار ar, ریز riz, پسند pasand, باش bash, گرد gard, برگرد bargard, رسون resoon, ساز saz, ارز arz iarz, چسب chasb,
شناس shenas, دار dar, خون khoon, خواب khab, پوش poosh, شور shoor, شکن shekan, سوز sooz, پز paz, بند band,
پرس pors, فروش foroosh, انداز andaz, نداز ndaz, گردون gardoon, ترس tars, خند khand, گو goo, یا ia, خوا kha,
شین shin, پیچ pich, برگردون bargardoon, باز baz`;

export const verbForms = `
داره dare, دارم daram, داری dari, دارن daran, داریم darim, دارید darid, دارین darin, دارد darad,
نداره nadare ndare, ندارم nadaram ndaram, نداری nadari, ندارن nadaran, نداریم nadarim, ندارید nadarid,
ندارین nadarin, ندارد nadarad, نداشت nadasht nadash nadsht, داشتم dashtam, میخوام mikham mikhm, میخواد mikhad,
میخوان mikhan, میخواین mikhayn, نمیخوام nemikham nmikham, نمیخواد nemikhad, بخوام bekham, بخواد bekhad,
میخواستم mikhastam, نمیخواستم nemikhastam, میاد miad, میام miam, میان mian, بیاد biad, بیام biam, بیان bian,
نیاد nayad, نمیاد nemiad, بیا bia, بیاین biain, نیومد nayomad nioomad naumad, نیومده nayomade, اومده omade,
نیاوردن nayavordan, نیاورد nayavord, نیوردن nayovordan, بیارن biaran, بیاره biare, میارن miaran, میاره miare,
بگم begam, بگین begin, بگید begid, بگی begi, بگن began, میگه mige, میگم migam, میگن migan, گفتن goftan,
هستیم hastim, بودم bodam, نبودم nabodam, بودن bodan, باشید bashid, باشین bashin, نباشه nabashe,
نباشین nabashin, نمیشه nemishe nmishe, میشه mishe, میشد mishod, نمیشد nemishod, شده shode, نشده nashode,
بشه beshe, نشه nashe, میکنه mikone, میکنم mikonam, نمیکنم nemikonam nmikonam, نمیکنه nemikone,
نمیکنن nemikonan, کنید konid knid, کنین konin, کنه kone, کنم konam, کنن konan, نکنید nakonid, نکنین nakonin,
نکنه nakone, بکنید bekonid, میده mide, میدم midam, میدن midan, نمیده nemide, نمیدم nemidam, نمیدن nemidan,
بده bede, بدن bedan, بدم bedam, ندن nadan, بدید bedid, بدین bedin, میدونم midoonam,
نمیدونم nemidoonam nmidonam, میمونه mimoone, ناموسا namoosan, میرسه mirese, نمیرسه nemirese, برسه berese,
برسونن beresoonan, میزنه mizane, میزنن mizanan, زده zade, بزنید bezanid, بزنین bezanin,
نمیخوره nemikhore nmikhore, میخوره mikhore, بخورم bokhoram, بخوره bokhore, بخورید bokhorid, بخری bekhari,
بخرید bekharid, نخرید nakharid, نخرین nakharin, نخورید nakhorid, نخورین nakhorin, بخرین bekharin,
میخرم mikharam, نمیخرم nemikharam, نمیارزه nemiarze, میارزه miarze, بذارید bezarid, بذارین bezarin,
بزارین bezaarin, نذارید nazarid, نذاشتن nazashtan, نذاشته nazashte, نذاشت nazasht, میذاشتن mizashtan,
گذاشتن gozashtan, فرستادین ferestadin ferstadin, فرستادن ferestadan fereshtadan feredtadin,
نفرستادن nafrestadan naferestadan, بفرستید befrestid, بفرستین befrestin, میفرستن mifrestan, ببین bebin,
ببینید bebinid, ببینم bebinam, کنسل cancel kansel, لغو laghv, ارسالی ersali, باشن bashan, باشم basham,
نباشن nabashan, بودین bodin, بودید bodid, برید berid, برین berin, برم beram, نرید narid, نرین narin,
میرم miram, میره mire, نمیرم nemiram, نمیره nemire, نرسید naresid, نرسیده nareside, رسیده reside, پیدا peyda,
تموم tamoom, تمام tamam, قطع ghat, وصل vasl, خاموش khamoosh, چک chek, آپدیت update apdeyt,
دانلود download danlod, حذف hazf, ثبت sabt, لطفن lotfann, ممنونتون mamnonetoon, باید-بشه bayadbeshe,
کنند konand, کند konad`;
