/** Why a password cannot be taken; the names of messages. */
export type Weakness = "password.short" | "password.common";

const shortest = 10;

/**
 * What is wrong with a new password, by NIST SP 800-63B: only its length, and whether it is one that everybody tries
 * first (a common one, one repeated or running letter, or what `about` holds: the own name or e-mail).
 */
export function weaknessOf(password: string, about: readonly string[] = []): Weakness | undefined {
  if ([...password].length < shortest) return "password.short";
  const plain = latinDigits(password.normalize("NFKC").toLowerCase());
  const isCommon = common.has(plain) || isMonotonous(plain) || about.some((word) => isJust(plain, word));
  return isCommon ? "password.common" : undefined;
}

/** One run along the keyboard or the digits, or one short piece over and over. */
function isMonotonous(plain: string): boolean {
  const piece = /^(.{1,4}?)\1+.{0,3}$/u.exec(plain);
  return (
    piece !== null || runs.some((run) => run.includes(plain) || run.includes([...plain].reverse().join("")))
  );
}

/** The word itself, with nothing but digits and marks around it. */
const isJust = (plain: string, word: string): boolean => {
  const bare = word.toLowerCase();
  return bare.length > 2 && plain.includes(bare) && /^[\d\W_]*$/u.test(plain.replace(bare, ""));
};

const latinDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));

const runs = [
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1q2w3e4r5t6y7u8i9o0p",
  "abcdefghijklmnopqrstuvwxyz",
  "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو",
  "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
];

/** From the tops of published lists of leaked passwords: those of ten characters or more, and what Iranians add. */
const common = new Set(
  `
    password12 password123 password1234 password12345 password123456 password1! password123! passw0rd12
    passw0rd123 p@ssw0rd12 p@ssw0rd123 p@ssword123 passwordpassword mypassword mypassword1 newpassword
    changeme123 changemenow letmein123 letmein1234 welcome123 welcome1234 welcome2024 welcome2025 welcome2026
    admin12345 admin123456 administrator admin@1234 admin@12345 adminadmin1 rootroot12 superadmin superman123
    batman12345 iloveyou12 iloveyou123 iloveyou1234 iloveyouforever sunshine123 princess123 football123
    football1234 baseball123 basketball michael123 jordan12345 charlie123 dragon12345 monkey12345 shadow12345
    master12345 trustno1234 whatever123 starwars123 pokemon123 computer123 internet123 samsung123 google12345
    qwerty12345 qwerty123456 qwertyqwerty qwerty1234 qwerty123! qwertyuiop1 qwertyuiop123 asdfghjkl1
    asdfghjkl123 asdf123456 zxcvbnm123 zxcvbnm1234 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5
    abc1234567 abcd123456 abcd1234567 abcde12345 abc123456789 a123456789 a1234567890 aa12345678 aa123456789
    123456789a 1234567890a 123456789q 1234567891 12345678910 123123123a 1122334455 11223344556 0987654321
    9876543210 1029384756 0912345678 09123456789 0123456789a football12 secret1234 supersecret topsecret1
    opensesame killer12345 freedom123 loveyou123 babygirl123 liverpool1 liverpool123 chelsea123 barcelona1
    barcelona123 realmadrid realmadrid1 juventus123 manchester manchester1 christopher hamdel1234 hamdel12345
    hamdel123456 hamdelhamdel iran123456 iran1234567 iraniran12 tehran1234 tehran12345 tehran123456
    esteghlal1 esteghlal123 perspolis1 perspolis123 persepolis persepolis1 persepolis123 mohammad12
    mohammad123 mohammad1234 mohamad123 alireza123 alireza1234 mohammadreza amirhossein amirhosein hossein123
    hossein1234 yazahra110 yahossein yamahdi313 yaali11011 salamsalam salam12345 salam123456 dostetdaram
    doostetdaram asheghetam khodahafez bismillah1 رمزعبور123 سلامسلامسلام یاحسین1234 یازهرا1234
  `
    .trim()
    .split(/\s+/),
);
