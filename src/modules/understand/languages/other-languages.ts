/**
 * The most common words of other languages, written from knowledge, as normalised texts have them. They are there to be
 * told from Persian, Finglish and English, not from one another. Latin letters first, then the Arabic script.
 */
export const otherLatinWords = {
  german:
    "der die das und ist nicht ich sie wir ihr ein eine einen einem einer mit auf für den dem des von zu im war waren sehr gut schlecht aber auch noch nur schon wieder alles immer mehr hat habe haben wurde werden kann wie bei nach aus leider danke gerne super essen kalt bestellt bestellung lieferung geliefert zeit minuten stunden kein keine kunden qualität preis freundlich schnell lecker service nie mal doch wenn dass weil über unter zum zur sich mich mir uns gekommen geschmeckt toll schön unfreundlich geld zurück empfehlen",
  french:
    "le la les un une des du de et est pas je tu il elle nous vous ils que qui dans pour avec sur sans mais très bien bon bonne mauvais mauvaise plus moins tout tous trop aussi jai était être avoir fait ce cette ces mon ma mes son sa ses notre votre leur au aux ou où quand comme merci livraison commande produit qualité prix froid chaud rapide lent jamais toujours encore peu beaucoup client repas plat recommande déçu déçue parfait arrivé heure temps service accueil cher gentil personnel rien même après avant cest nest ne",
  spanish:
    "el los las una uno unos y es son no que de en con por para pero muy bien mal bueno buena malo mala más menos todo todos nada también está están era fue ha he tiene su sus mi mis lo al del como cuando donde gracias pedido entrega llegó tarde frío comida calidad precio rápido nunca siempre cliente servicio atención producto excelente recomiendo tiempo horas minutos hace hay sin sobre porque este esta esto ese muchas mucho poco bastante rico pésimo dinero",
  italian:
    "il gli una di e che non con per sono è era molto bene male buono buona cattivo cibo freddo caldo più meno tutto tutti niente anche ma come quando dove grazie ordine consegna arrivato tardi qualità prezzo veloce mai sempre cliente servizio prodotto ottimo consiglio tempo ore minuti ho hai ha abbiamo questo questa nel nella della delle dei degli alla alle perché poco troppo soldi pessimo",
  portuguese:
    "o os as um uma não de em com por para mas muito bem mal bom boa ruim mais menos tudo nada também está estava era foi tem seu sua meu minha como quando onde obrigado obrigada pedido entrega chegou tarde frio comida qualidade preço rápido nunca sempre cliente atendimento produto excelente recomendo tempo horas minutos sem sobre porque este esta isso muitos pouco dinheiro você do da dos das no na",
  dutch:
    "de het een en niet ik je jij wij zij van voor met op aan bij maar ook nog zeer erg heel goed slecht lekker koud warm bestelling bezorgd levering bezorging geen altijd nooit meer alles waren wordt hebben heeft heb naar uit zijn dit dat deze die wat hoe waar dank bedankt klant kwaliteit prijs snel eten tijd minuten uur jammer mooi personeel vriendelijk geld terug",
  turkish:
    "bir ve bu şu çok iyi kötü güzel değil ama için ile gibi daha en ne neden nasıl var yok oldu olan olarak kadar sonra önce hiç her şey ben sen biz siz onlar teşekkürler teşekkür ederim sipariş geldi gelmedi geç soğuk sıcak yemek lezzetli lezzet hızlı yavaş fiyat kalite kaliteli ürün müşteri hizmet kargo tavsiye etmem berbat mükemmel harika para iade saat dakika bana beni bize bunu artık tekrar asla sadece biraz fazla elinize sağlık",
  azerbaijani:
    "və çox yaxşı pis deyil üçün ilə kimi daha nə niyə necə yox oldu hər şey mən sən biz siz onlar təşəkkür edirəm sağ olun sifariş gəldi gec soyuq isti yemək dadlı sürətli qiymət keyfiyyət məhsul müştəri xidmət əla bu bir də da amma lakin",
  kurmanji:
    "û ku ez tu ew em hûn ji bi li di bo gelek baş xirab ne nîn e bû hat xwarin sar germ spas kêfxweş her tişt jî wek dema çi kî çima",
  nordic:
    "och är det att jag inte en ett som på för med av var han hon vi ni de den mycket bra dålig maten kall tack alltid aldrig men också beställning leverans og ikke jeg du er til fra har meget god dårlig kold tak altid aldri mat takk veldig levering",
  polish:
    "nie jest się na w z do i to że jak ale bardzo dobry dobra dobre zły złe smaczne zimne jedzenie zamówienie dostawa dziękuję polecam zawsze nigdy obsługa jakość cena szybko długo już tylko czas przez dla od po za",
  romanian:
    "și este nu în cu pentru dar foarte bun bună rău rece mâncare comanda livrare mulțumesc recomand calitate preț timp mai tot toate niciodată mereu",
  indonesian:
    "yang dan di tidak ini itu dengan untuk saya kami kita sangat baik buruk enak dingin makanan pesanan pengiriman terima kasih selalu pernah harga kualitas cepat lambat sudah belum bisa ada juga tapi karena sekali banget bagus",
};

export const otherArabicWords = {
  arabic:
    "فی عن هذا هذه ذلک التی الذی الذین کان کانت لم لن لیس ولا وما ثم انا انت هو نحن انه لکن ولکن جید جیده سیی سییه ممتازه رایع رایعه الطعام الاکل الطلب التوصیل الخدمه المطعم المنتج السعر الجوده الوقت وصلت متاخر بارد بارده ساخن شکرا انصح عند عندی لدی مع کثیرا لان لانی متی والله مرات حلو حلوه زین مب وایده ایضا یوجد طلبت اطلب السلام علیکم افضل اسوا خدمه توصیل",
  urdu: "هیں تها تهی نهیں هوں اور میں اچها اچهی کهانا ٹهنڈا آرڈر شکریه وه میرا میری کیا کیوں کیسی بهی لیکن جب ساته کرنا گیا گیی هوی هو ملا پیسی سروس ڈیلیوری مزیدار کبهی ایک سب کچه والی رهی مجهی همیں انهوں اپنی",
  kurdish:
    "یهم ییمه ییوه خراپ نیه نییه ههیه لهگهڵ دوای ههموو سوپاس دهستتان خواردن خواردنهکه سارد گهرم داوا گهیشت درهنگ کوالیتی ههمیشه قهت بهڵام یان کهی بوچی یهوه یهمه دهکهم ناکهم دهبیت کراوه",
  pashto: "په ستاسو زما زموږ ډیر ښه خواړه سوړ مننه څه څنکه تل هیڅ وخت بیه وه شوه کړ کړی کوم کوی راغی ناوخته",
};

/** Persian words that hardly any comment goes without, to hold against those of its script's other languages. */
export const persianWords =
  "و به از که خیلی با هم خوب این را رو من در ولی غذا برای بسیار واقعا نبود بود یک یه فقط تا داره نداره است هست نیست بودم شما ممنون کم همیشه گرم سرد بی شده نشده داشت نداشت راضی مثل بودن کاملا خوبی همه تو میشه نمیشه شد کردم کرد میکنم نمیکنم اینکه دیگه بعد ما مزه کیفیت قیمت بدون باشه نباشه باید متاسفانه دادم زیاد هر چون اگه اگر وقتی یا چند چی چه چرا کجا خرید خریدم گرفتم سفارش رسید نرسید دیر زود میده نمیده آن اون شود کنید بشه اصلا حتما مرسی عالی عالیه بد بده بدی خوبه ام اش ها های ای می نمی کردن کنه دارم ندارم هستم کنم رفتم گفت گفتن دارد شدم شدهاست تشکر بیشتر کمتر بهتر دوباره هنوز الان امروز دیروز بار پیک رستوران تحویل بسته بندی سلام لطفا خودم شان اما پس نیز نه آره آنها اونا مشکل پول زمان ساعت دقیقه روز کار فوق العاده جدا";
