export type NamedMonth = { calendar: "jalali" | "gregorian"; number: number };

const jalaliMonths = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
const gregorianMonths = "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر".split(" ");
const englishMonths =
  "january february march april may june july august september october november december".split(" ");
const otherNames: Record<string, NamedMonth> = {
  امرداد: { calendar: "jalali", number: 5 },
  جولای: { calendar: "gregorian", number: 7 },
  آگوست: { calendar: "gregorian", number: 8 },
  می: { calendar: "gregorian", number: 5 },
  sept: { calendar: "gregorian", number: 9 },
};

const months = new Map<string, NamedMonth>([
  ...jalaliMonths.map((name, index) => [name, { calendar: "jalali", number: index + 1 }] as const),
  ...gregorianMonths.map((name, index) => [name, { calendar: "gregorian", number: index + 1 }] as const),
  ...englishMonths.flatMap((name, index) => {
    const month = { calendar: "gregorian", number: index + 1 } as const;
    return [[name, month] as const, [name.slice(0, 3), month] as const];
  }),
  ...Object.entries(otherNames),
]);

/** The month of this name in Persian or English, whole or in three letters; with Arabic letters too. */
export const monthNamed = (word: string): NamedMonth | undefined =>
  months.get(word.toLowerCase().replace(/\.$/, "").replaceAll("ي", "ی").replaceAll("ك", "ک"));
