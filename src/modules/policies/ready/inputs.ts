import type { InputSketch } from "./build-policy.ts";

/** How close a customer is to the company. */
export const tier: InputSketch = {
  name: "tier",
  type: "string",
  label: { fa: "سطح باشگاه", en: "Club tier" },
  question: { fa: "عضو کدام سطح باشگاه مشتریان هستید؟", en: "Which tier of our club are you in?" },
  said: { fa: "مشتری {value}", en: "{value} customer" },
  choices: [
    ["gold", "طلایی", "Gold"],
    ["silver", "نقره‌ای", "Silver"],
    ["bronze", "برنزی", "Bronze"],
    ["none", "عادی", "None"],
  ],
  source: "person.traits.tier",
};

export const orderValue: InputSketch = {
  name: "order value",
  type: "number",
  label: { fa: "مبلغ سفارش", en: "Order value" },
  question: { fa: "مبلغ سفارش چقدر است؟ (تومان)", en: "How much is the order?" },
  said: { fa: "سفارش {value} تومانی", en: "an order of {value}" },
  unit: "money",
  source: "order.price|person.lastPurchase.amount",
};
