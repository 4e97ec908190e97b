import { type Random, randomOf } from "./random.ts";

export type Words = { fa: string; en: string };
export type Clue = "functional" | "mechanic" | "humanic";
export type DemoMember = { id: string; key: string; name: Words; email: string; role: string };
export type DemoDepartment = { id: string; key: string; name: Words; owner: string };
export type DemoBranch = { id: string; key: string; name: Words; city: Words; share: number; owner: string };
export type DemoTouchpoint = { id: string; key: TouchpointKey; name: Words; clue: Clue; department: string };
export type DemoChannel = { id: string; key: ChannelKey; name: Words };
export type DemoCompany = {
  name: Words;
  timeZone: string;
  members: DemoMember[];
  departments: DemoDepartment[];
  branches: DemoBranch[];
  touchpoints: DemoTouchpoint[];
  channels: DemoChannel[];
};

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

/** The retailer of the demo: the same people, branches and touchpoints for the same seed. Nobody here is real. */
export function makeCompany(seed: string, founded: Date): DemoCompany {
  const random = randomOf(`${seed}/company`);
  const members = memberRows.map(([key, fa, en, role]) => ({
    id: random.id(founded),
    key,
    name: { fa, en },
    email: `${key}@example.com`,
    role,
  }));
  const idOf = new Map(members.map(({ key, id }) => [key, id]));
  const owner = (key: string) => idOf.get(key) ?? "";
  const departments = departmentRows.map(([key, fa, en, by]) => ({
    id: random.id(founded),
    key,
    name: { fa, en },
    owner: owner(by),
  }));
  const departmentOf = new Map(departments.map(({ key, id }) => [key, id]));
  return {
    name: { fa: "نیک‌کالا", en: "Nikkala" },
    timeZone: "Asia/Tehran",
    members,
    departments,
    branches: branchRows.map((row) => branch(row, random, founded, owner)),
    touchpoints: touchpointRows.map(([key, fa, en, clue, department]) => ({
      id: random.id(founded),
      key,
      name: { fa, en },
      clue,
      department: departmentOf.get(department) ?? "",
    })),
    channels: channelRows.map(([key, fa, en]) => ({ id: random.id(founded), key, name: { fa, en } })),
  };
}

function branch(
  [key, fa, en, cityFa, cityEn, share, by]: (typeof branchRows)[number],
  random: Random,
  founded: Date,
  owner: (key: string) => string,
): DemoBranch {
  const city = { fa: cityFa, en: cityEn };
  return { id: random.id(founded), key, name: { fa, en }, city, share, owner: owner(by) };
}

const memberRows: [key: string, fa: string, en: string, role: string][] = [
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

const departmentRows: [key: string, fa: string, en: string, owner: string][] = [
  ["experience", "تجربه مشتری", "Customer experience", "maryam"],
  ["online", "فروش آنلاین", "Online sales", "kaveh"],
  ["logistics", "ارسال و انبار", "Delivery and warehouse", "behnam"],
  ["branches", "شعبه‌ها", "Branches", "omid"],
  ["contact", "مرکز تماس", "Contact centre", "shirin"],
  ["aftersales", "خدمات پس از فروش", "After-sales", "parisa"],
  ["goods", "تأمین کالا", "Merchandise", "laleh"],
  ["finance", "مالی", "Finance", "sina"],
];

/** `share` is the branch's part of all visits to branches. */
const branchRows: [
  key: string,
  fa: string,
  en: string,
  cityFa: string,
  cityEn: string,
  share: number,
  owner: string,
][] = [
  ["tehran-valiasr", "شعبهٔ ولیعصر", "Valiasr", "تهران", "Tehran", 15, "omid"],
  ["tehran-saadatabad", "شعبهٔ سعادت‌آباد", "Saadat Abad", "تهران", "Tehran", 12, "omid"],
  ["tehran-narmak", "شعبهٔ نارمک", "Narmak", "تهران", "Tehran", 9, "omid"],
  ["mashhad-sajjad", "شعبهٔ سجاد", "Sajjad", "مشهد", "Mashhad", 9, "yasaman"],
  ["isfahan-chaharbagh", "شعبهٔ چهارباغ", "Chaharbagh", "اصفهان", "Isfahan", 8, "yasaman"],
  ["shiraz-zand", "شعبهٔ زند", "Zand", "شیراز", "Shiraz", 7, "yasaman"],
  ["tabriz-elgoli", "شعبهٔ ائل‌گلی", "El-Goli", "تبریز", "Tabriz", 6, "yasaman"],
  ["karaj-gohardasht", "شعبهٔ گوهردشت", "Gohardasht", "کرج", "Karaj", 8, "omid"],
  ["ahvaz-kianpars", "شعبهٔ کیان‌پارس", "Kianpars", "اهواز", "Ahvaz", 4, "yasaman"],
  ["qom-safashahr", "شعبهٔ صفاشهر", "Safashahr", "قم", "Qom", 3.5, "omid"],
  ["rasht-golsar", "شعبهٔ گلسار", "Golsar", "رشت", "Rasht", 4, "yasaman"],
  ["kermanshah-22bahman", "شعبهٔ ۲۲ بهمن", "22 Bahman", "کرمانشاه", "Kermanshah", 3, "yasaman"],
  ["yazd-safaeieh", "شعبهٔ صفائیه", "Safaeieh", "یزد", "Yazd", 3, "yasaman"],
  ["sari-farhang", "شعبهٔ فرهنگ", "Farhang", "ساری", "Sari", 3, "yasaman"],
  ["urmia-kashani", "شعبهٔ کاشانی", "Kashani", "ارومیه", "Urmia", 2.5, "yasaman"],
  ["kerman-hezar", "شعبهٔ هزار و یک شب", "Hezar-o-Yek Shab", "کرمان", "Kerman", 3, "yasaman"],
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

const channelRows: [key: ChannelKey, fa: string, en: string][] = [
  ["sms", "پیامک", "SMS"],
  ["email", "ایمیل", "E-mail"],
  ["app", "اپلیکیشن", "App"],
  ["web", "سایت", "Web"],
  ["branch", "شعبه", "Branch"],
  ["call", "تلفن", "Phone"],
  ["qr", "کد QR", "QR code"],
];
