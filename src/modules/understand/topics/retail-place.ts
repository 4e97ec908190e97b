/** Topics of places, choice, trust, and of films and books. The syntax of phrases is told in `phrase.ts`. */
export const placeTopics = `
assortment | موجودی و تنوع | Assortment

stock < assortment | موجود بودن | Availability
ناموجود، موجودی ^0.75، موجود ^0.65، موجود نیست، موجود نبود، موجود کنید، موجودش، تموم شده ^0.5، تمام شده ^0.5، شارژ مجدد ^0.6، نداشتن ^0.4، گیر نمیاد ^0.6، گیرم نیومد، پیدا نمیشه ^0.6، کمیاب ^0.8، نایاب
!موجودی حساب، !بهترین ~ موجود ^0.5، !موجود زنده، !نظرات موجود، !وضع موجود، !موجود در
stock ^0.6, out of stock, in stock, available ^0.7, unavailable, sold out, restock

variety < assortment | تنوع | Variety
تنوع، متنوع، تنوعش، انتخاب ~ زیاد، تنوع ~ منو، منو ^0.35، منوی ^0.4، جنساشون ~ جور، همه چی داره ^0.6، همه چیز داره ^0.6، برند ~ زیاد ^0.5، محصولات ~ متنوع
!منوی گوشی، !منو تنظیمات
variety, selection ^0.8, wide range, menu ^0.6, choices ^0.7, options ^0.5, assortment

place | شعبه و محیط | Branch and place

branch < place | شعبه و دسترسی | Branch and access
شعبه ^0.8، شعبش، مکان ^0.6، موقعیت مکانی، دسترسی ^0.7، در دسترس ^0.5، آدرس ~ سخت، نزدیک ~ مترو، مرکز شهر ^0.6، لوکیشن ~ خوب ^0.6، مسیر ~ دور ^0.6
!مکان دوربین، !دسترسی ~ منو
branch ^0.8, location ^0.7, nearby ^0.6, easy to find, convenient location

atmosphere < place | فضا و محیط | Atmosphere
محیط ^0.8، محیطش، فضا ^0.65، فضای ^0.65، فضاش ^0.8، دکور، دکوراسیون، =دنج، =دنجی، باصفا، با صفا، دلنشین ^0.4، موزیک ^0.6، موسیقی ^0.4، نورپردازی، تهویه، میز و صندلی، چیدمان ^0.7، جو ^0.3، آروم ^0.4، منظره، ویو
!محیط کار، !محیط نرم افزار، !محیط کاربری، !فضای ذخیره، !فضای آشپزخانه، !فضا ~ اشغال، !محیط زیست، !طعم ~ دلنشین، !عطر ~ دلنشین، !تلخی دلنشین، !فضای مجازی، !در فضا ~ پخش، !فضا رو
atmosphere, ambiance, ambience, decor, cozy, cosy, interior, seating ^0.7, vibe, noisy ^0.5

cleanliness < place | تمیزی محیط | Cleanliness
نظافت، محیط ~ تمیز، محیط ~ کثیف، فضا ~ تمیز، فضا ~ کثیف، سرویس بهداشتی، دستشویی، توالت، میز ~ کثیف، تمیزی ^0.5، جای تمیز ^0.7، مکان ~ تمیز، مغازه ~ تمیز، بوی نم
clean ^0.6, dirty ^0.7, toilet, restroom, filthy, spotless, hygiene ^0.4

parking < place | پارکینگ | Parking
پارکینگ، جای پارک، پارک ماشین، پارک خودرو
parking

opening-hours < place | ساعت کار | Opening hours
ساعت کاری، ساعت کار، ساعات کار، ساعات کاری، =تعطیل ^0.7، =تعطیل است، شبانه روزی، باز نیست، بسته است ^0.4، =تعطیله، زود میبنده
!ساعت از کار، !ساعت خوب کار، !تعطیلات ~ خرید، !ایام تعطیل
opening hours, open late, closed early, was closed, open until

trust | اعتماد | Trust

honesty < trust | درستی و اعتماد | Honesty and trust
اعتماد ^0.75، کلاهبردار، کلاه برداری، کلاهبرداری، کلاه گذاشت، دزد، دزدی، دروغ ^0.7، دروغگو، کم فروشی، گران فروشی، گرون فروشی، صداقت، متقلب، فریب ^0.7، سو استفاده، سرکاری ^0.6، وجدان ^0.5، امانت دار ^0.8، خوش قول، بدقول، بد قولی، بدقولی، =قول ^0.5
!اعتماد به نفس
scam, fraud, trust ^0.8, trustworthy, lied, liar, dishonest, honest ^0.6, cheated ^0.8

privacy < trust | حریم خصوصی | Privacy
حریم خصوصی، اطلاعات شخصی، اطلاعات مشتری، شمارمو ~ دادن، پیامک تبلیغاتی، پیام تبلیغاتی، مزاحم ^0.5
privacy, personal data, personal information, spam call, spam message

works | فیلم و کتاب | Films and books

story < works | داستان و متن | Story and text
داستان ^0.85، =قصه ^0.8، =قصه‌ی، =قصش، فیلمنامه، فیلم نامه، سناریو، روایت ^0.7، پایان بندی، ترجمه ^0.8، مترجم ^0.8، قلم نویسنده، نثر، دیالوگ، شخصیت پردازی، سوژه ^0.7
!داستان از این قراره
story ^0.7, well written ^0.7, poorly written ^0.7, boring ^0.45, author ^0.45, storyline, characters ^0.5, plot, screenplay, script ^0.7, translation ^0.7, dialogue

acting < works | بازیگری | Acting
بازیگر، بازیگری، بازیگران، بازی ~ بازیگر، نقش آفرینی، بازی ~ نقش ^0.6، بازی ~ درخشان، =بازیش ^0.5
acting ^0.8, actor, actress, cast ^0.6, performance of

directing < works | کارگردانی و ساخت | Directing and production
کارگردان، کارگردانی، فیلمبرداری ^0.8، فیلم برداری ^0.7، تدوین، صحنه پردازی، جلوه های ویژه، موسیقی متن، آهنگسازی، طراحی صحنه
!دوربین ~ فیلمبرداری، !فیلمبرداری ~ دوربین، !فیلمبرداری ~ گوشی
directing, director ^0.8, cinematography, soundtrack, special effects
`;
