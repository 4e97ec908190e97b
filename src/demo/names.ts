/** Common given names and made-up pairings with common family names: whoever matches one is a coincidence. */
export const givenNames = {
  female:
    "زهرا مریم فاطمه سارا نرگس الهام نازنین سمیرا لیلا مهسا پریسا نگین شیما آرزو سپیده هانیه مینا نسرین فرزانه معصومه ریحانه غزل شقایق پگاه رویا مهناز بهاره آیدا یاسمین الناز نیلوفر شبنم کیمیا حدیث مرضیه طاهره سحر ترانه هستی آتنا",
  male: "علی محمد رضا حسین امیر مهدی سعید حمید مجید آرش پویا سینا کامران بابک فرهاد محسن وحید یاسر احسان میلاد نیما شهرام داوود ناصر کوروش آرمین پیمان بهزاد مسعود ایمان جواد هادی کیان سامان روزبه ابوالفضل شایان مصطفی اکبر عرفان",
};

export const familyNames =
  "احمدی محمدی رضایی کریمی حسینی موسوی جعفری صادقی رحیمی ابراهیمی نوری قاسمی اکبری شریفی عباسی مرادی سلیمانی کاظمی نظری یوسفی باقری طاهری امینی زارعی خسروی بهرامی فرهادی رستمی صالحی اسدی حیدری میرزایی نجفی توکلی فلاح عظیمی شفیعی درویشی گودرزی شاکری مهدوی پاکزاد بیات افشار رنجبر دهقان کوهستانی سپهری لطفی ملکی وکیلی یزدانی اصفهانی تبریزی شیرازی گیلانی خراسانی کرمانی طالبی عزیزی نیک‌نام آقایی بختیاری زمانی غلامی قربانی حاتمی دانشور فروتن رئوفی پناهی سعادت مختاری هاشمی شمس بهمنی جمشیدی کیانی ضیایی معتمد فتحی غفاری صفری نادری اعتمادی ناصری حبیبی رهنما";

export const englishNames = {
  given:
    "Emma Oliver Sophie Lucas Hannah Marco Elena Thomas Ingrid Viktor Amelia Rohan Priya Mei Jonas Clara Samuel Nadia Victor Lena Aram Anahit Yusuf Leyla Ahmed",
  family:
    "Hartley Bergstrom Novak Keller Moreau Rossi Petrov Lindqvist Sharma Tanaka Okafor Weiss Dubois Marsh Sargsyan Whitfield Calloway Haddad Demir Aliyev Brandt Castell Forsberg Greene Ivanova",
};
