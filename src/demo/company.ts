import type { Role } from "#kernel/roles";

export type Words = { fa: string; en: string };
export type Clue = "functional" | "mechanic" | "humanic";
export type DemoMember = { key: string; name: Words; email: string; role: Role };
export type DemoDepartment = { key: string; name: Words; lead: string };
/** `share` is the branch's weight among all visits to branches. */
export type DemoBranch = { key: string; name: Words; city: Words; share: number };
export type DemoTouchpoint = { key: TouchpointKey; name: Words; clue: Clue; department: string };

export const touchpointKeys = [
  "search",
  "app",
  "payment",
  "delivery",
  "courier",
  "packaging",
  "product",
  "branch-staff",
  "branch-space",
  "call",
  "return",
] as const;
export type TouchpointKey = (typeof touchpointKeys)[number];
export const channelKeys = ["sms", "email", "app", "web", "branch", "call", "qr"] as const;
export type ChannelKey = (typeof channelKeys)[number];

/** The retailer of the demo and where it keeps its clock. Neither it nor anybody in it is real. */
export const companyName: Words = { fa: "نیک‌کالا", en: "Nikkala" };
export const companyTimeZone = "Asia/Tehran";

const memberRows: [key: string, fa: string, en: string, role: Role][] = [
  ["maryam", "مریم کاویانی", "Maryam Kaviani", "owner"],
  ["farhad", "فرهاد آذرنوش", "Farhad Azarnoush", "manager"],
  ["negar", "نگار دلاوری", "Negar Delavari", "analyst"],
  ["behnam", "بهنام سرمدی", "Behnam Sarmadi", "manager"],
  ["shirin", "شیرین وفایی", "Shirin Vafaei", "agent"],
  ["kaveh", "کاوه مهرگان", "Kaveh Mehregan", "agent"],
  ["parisa", "پریسا نیک‌فر", "Parisa Nikfar", "agent"],
  ["omid", "امید رستگار", "Omid Rastegar", "manager"],
  ["laleh", "لاله بهروزی", "Laleh Behrouzi", "agent"],
  ["sina", "سینا پارسا", "Sina Parsa", "agent"],
  ["yasaman", "یاسمن تابش", "Yasaman Tabesh", "agent"],
  ["daniel", "دنیل هارپر", "Daniel Harper", "viewer"],
];

const departmentRows: [key: string, fa: string, en: string, lead: string][] = [
  ["experience", "تجربه مشتری", "Customer experience", "maryam"],
  ["online", "فروش آنلاین", "Online sales", "kaveh"],
  ["logistics", "ارسال و انبار", "Delivery and warehouse", "behnam"],
  ["branches", "شعبه‌ها", "Branches", "omid"],
  ["contact", "مرکز تماس", "Contact centre", "shirin"],
  ["aftersales", "خدمات پس از فروش", "After-sales", "parisa"],
  ["goods", "تأمین کالا", "Merchandise", "laleh"],
  ["finance", "مالی", "Finance", "sina"],
];

const branchRows: [key: string, fa: string, en: string, cityFa: string, cityEn: string, share: number][] = [
  ["tehran-valiasr", "شعبهٔ ولیعصر", "Valiasr", "تهران", "Tehran", 15],
  ["tehran-saadatabad", "شعبهٔ سعادت‌آباد", "Saadat Abad", "تهران", "Tehran", 12],
  ["tehran-narmak", "شعبهٔ نارمک", "Narmak", "تهران", "Tehran", 9],
  ["mashhad-sajjad", "شعبهٔ سجاد", "Sajjad", "مشهد", "Mashhad", 9],
  ["isfahan-chaharbagh", "شعبهٔ چهارباغ", "Chaharbagh", "اصفهان", "Isfahan", 8],
  ["shiraz-zand", "شعبهٔ زند", "Zand", "شیراز", "Shiraz", 7],
  ["tabriz-elgoli", "شعبهٔ ائل‌گلی", "El-Goli", "تبریز", "Tabriz", 6],
  ["karaj-gohardasht", "شعبهٔ گوهردشت", "Gohardasht", "کرج", "Karaj", 8],
  ["ahvaz-kianpars", "شعبهٔ کیان‌پارس", "Kianpars", "اهواز", "Ahvaz", 4],
  ["qom-safashahr", "شعبهٔ صفاشهر", "Safashahr", "قم", "Qom", 3.5],
  ["rasht-golsar", "شعبهٔ گلسار", "Golsar", "رشت", "Rasht", 4],
  ["kermanshah-22bahman", "شعبهٔ ۲۲ بهمن", "22 Bahman", "کرمانشاه", "Kermanshah", 3],
  ["yazd-safaeieh", "شعبهٔ صفائیه", "Safaeieh", "یزد", "Yazd", 3],
  ["sari-farhang", "شعبهٔ فرهنگ", "Farhang", "ساری", "Sari", 3],
  ["urmia-kashani", "شعبهٔ کاشانی", "Kashani", "ارومیه", "Urmia", 2.5],
  ["kerman-hezar", "شعبهٔ هزار و یک شب", "Hezar-o-Yek Shab", "کرمان", "Kerman", 3],
];

const touchpointRows: [key: TouchpointKey, fa: string, en: string, clue: Clue, department: string][] = [
  ["search", "جست‌وجو و انتخاب در سایت", "Finding goods on the site", "mechanic", "online"],
  ["app", "اپلیکیشن", "Mobile app", "mechanic", "online"],
  ["payment", "پرداخت", "Payment", "functional", "finance"],
  ["delivery", "تحویل سفارش", "Delivery", "functional", "logistics"],
  ["courier", "رفتار پیک", "Courier's manner", "humanic", "logistics"],
  ["packaging", "بسته‌بندی", "Packaging", "mechanic", "logistics"],
  ["product", "کیفیت کالا", "Quality of goods", "functional", "goods"],
  ["branch-staff", "برخورد فروشنده در شعبه", "Branch staff", "humanic", "branches"],
  ["branch-space", "فضای شعبه", "Branch space", "mechanic", "branches"],
  ["call", "تماس با مرکز تماس", "Call to the contact centre", "humanic", "contact"],
  ["return", "مرجوعی و بازپرداخت", "Return and refund", "functional", "aftersales"],
];

export const members: DemoMember[] = memberRows.map(([key, fa, en, role]) => ({
  key,
  name: { fa, en },
  email: `${key}@example.com`,
  role,
}));

export const departments: DemoDepartment[] = departmentRows.map(([key, fa, en, lead]) => ({
  key,
  name: { fa, en },
  lead,
}));

export const branches: DemoBranch[] = branchRows.map(([key, fa, en, cityFa, cityEn, share]) => ({
  key,
  name: { fa, en },
  city: { fa: cityFa, en: cityEn },
  share,
}));

export const touchpoints: DemoTouchpoint[] = touchpointRows.map(([key, fa, en, clue, department]) => ({
  key,
  name: { fa, en },
  clue,
  department,
}));
