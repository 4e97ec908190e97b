import type { PolicyDocument } from "#policies/model";
import { returnsRegulation } from "./regulation.ts";

/** Cells of reason, package, days since delivery and tier; then the remedy. */
const rules: [reason: string, opened: string, days: string, tier: string, remedy: string][] = [
  ['"damaged", "wrong-item"', "-", "<= 30", "-", "replace"],
  ['"damaged", "wrong-item"', "-", "<= 30", "-", "refund"],
  ['"changed-mind"', "false", "<= 7", "-", "refund"],
  ['"changed-mind"', "true", "<= 7", "-", "credit"],
  ['"changed-mind"', "false", "[8..30]", "-", "credit"],
  ["-", "-", "> 30", '"gold"', "voucher"],
];

/** The page of prose as a table, rule by rule and no more: whom it forgot is found at once. */
export const paperPolicy: PolicyDocument = {
  name: { fa: "مرجوعی از روی کاغذ", en: "Returns as on paper" },
  purpose: {
    fa: "همان یک صفحهٔ آیین‌نامه، قاعده به قاعده؛ پیش‌نویسی که نشان می‌دهد کاغذ چه کسانی را از یاد برده است.",
    en: "The one page of the regulation, rule by rule: a draft that shows whom the paper forgot.",
  },
  prose: returnsRegulation,
  model: {
    id: "paper",
    name: "paper",
    namespace: "urn:hamdel:policy:paper",
    imports: [],
    types: [],
    inputs: [
      { id: "reason", name: "reason", type: "string" },
      { id: "opened", name: "opened", type: "boolean" },
      { id: "days", name: "days since delivery", type: "number" },
      { id: "tier", name: "tier", type: "string" },
    ],
    decisions: [
      {
        id: "remedies",
        name: "remedies",
        requires: { inputs: ["reason", "opened", "days", "tier"], decisions: [], knowledge: [] },
        expression: {
          kind: "table",
          hitPolicy: "R",
          inputs: [
            {
              id: "c1",
              expression: "reason",
              type: "string",
              values: '"changed-mind", "damaged", "wrong-item"',
            },
            { id: "c2", expression: "opened", type: "boolean" },
            // A delivery is so many whole days ago.
            {
              id: "c3",
              expression: "days since delivery",
              type: "number",
              values: "? >= 0 and ? = floor(?)",
            },
            { id: "c4", expression: "tier", type: "string", values: '"gold", "silver", "none"' },
          ],
          outputs: [{ id: "o1", type: "string", values: '"replace", "refund", "credit", "voucher"' }],
          rules: rules.map(([reason, opened, days, tier, remedy], place) => ({
            id: `paper-${place + 1}`,
            inputEntries: [reason, opened, days, tier],
            outputEntries: [JSON.stringify(remedy)],
          })),
        },
      },
    ],
    knowledge: [],
    services: [],
  },
  imported: [],
  remedies: [
    remedy("replace", "replace", "تعویض", "Replacement"),
    remedy("refund", "refund", "بازگشت پول", "Refund"),
    remedy("credit", "refund", "اعتبار خرید", "Shop credit"),
    remedy("voucher", "compensation", "بن تخفیف", "Voucher"),
  ],
  offers: { decision: "remedies" },
  words: [
    words("reason", "دلیل", "Reason", [
      ['"changed-mind"', "انصراف", "Change of mind"],
      ['"damaged"', "آسیب دیده", "It is damaged"],
      ['"wrong-item"', "کالای اشتباه", "It is the wrong item"],
    ]),
    words("opened", "بسته باز شده", "Package opened", []),
    { ...words("days since delivery", "روز از تحویل", "Days since delivery", []), unit: "days" },
    words("tier", "سطح باشگاه", "Club tier", [
      ['"gold"', "طلایی", "Gold"],
      ['"silver"', "نقره‌ای", "Silver"],
      ['"none"', "عادی", "None"],
    ]),
  ],
  decidesAfter: [],
  isPublic: false,
};

function remedy(
  key: string,
  kind: PolicyDocument["remedies"][0]["kind"],
  fa: string,
  en: string,
): PolicyDocument["remedies"][0] {
  return {
    key,
    kind,
    name: { fa, en },
    told: {},
    cost: "0",
    worth: "",
    limits: [],
    approvalAbove: null,
    check: null,
    isGivenByItself: false,
  };
}

function words(
  input: string,
  fa: string,
  en: string,
  values: [value: string, fa: string, en: string][],
): PolicyDocument["words"][0] {
  return {
    input,
    label: { fa, en },
    question: {},
    said: {},
    values: values.map(([value, fa, en]) => ({ value, label: { fa, en } })),
    unit: "",
    source: "",
  };
}
