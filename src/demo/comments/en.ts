import type { Aspect } from "../experience.ts";

/** The same matters in English, for the few who write it. */
export const english: Record<Aspect, string[]> = {
  "hard-to-find": [
    "Took me {minutes} minutes to find {a-product}.",
    "Search (is useless|returns anything but what I type).",
    "The categories (make no sense|are a maze).",
  ],
  "stock-wrong": [
    "Paid, and then was told the {product} was out of stock.",
    "The site said in stock. It (wasn't|was not).",
    "Order cancelled {days} days later because the {product} did not exist.",
  ],
  "good-filters": [
    "Easy to find what I wanted.",
    "Filters and comparison (work well|saved me a lot of time).",
  ],
  "good-photos": ["Photos and specs of the {product} were (accurate|honest).", "Reviews helped me decide."],
  crash: [
    "The app (keeps crashing|crashes at checkout).",
    "Lost my basket {n} times.",
    "Unusable since the last update.",
  ],
  "slow-app": ["The app is (painfully|very) slow.", "Pictures never load."],
  login: ["The login code (never arrives|came ten minutes late).", "I have to log in every single time."],
  "easy-app": [
    "The app is (quick|simple|a pleasure to use).",
    "Ordered in under {minutes} minutes.",
    "Tracking is great.",
  ],
  gateway: [
    "The payment page failed {n} times.",
    "Bank page (timed out|went blank) and I had to start over.",
  ],
  "charged-without-order": [
    "I was charged {amount} tomans and there is no order.",
    "Charged twice for one {product}. Still waiting for the refund after {days} days.",
  ],
  "discount-code": ["The discount code you sent (did not work|was already expired)."],
  "smooth-payment": ["Payment was (smooth|quick).", "Instalments made it easy.", "No trouble paying at all."],
  late: [
    "Delivered {days} days late(| and nobody apologised).",
    "It was supposed to come on {weekday-en}; it came {days} days later.",
    "{days} days late, (again|as usual).",
    "I paid for express delivery and waited {days} extra days.",
    "The {product} was a birthday present. It arrived {days} days after the birthday.",
  ],
  "no-word": [
    "No message, no call, nothing.",
    "The tracking number (did not work|never updated).",
    "Nobody picks up the phone.",
  ],
  "wrong-time": [
    "I chose {hour} to {hour2}; they came (in the morning|late at night).",
    "What is the point of choosing a time slot?",
  ],
  fast: [
    "Came the same day, (impressive|great).",
    "Arrived right on time.",
    "Delivery of the {product} was (fast|quicker than promised).",
    "Same-day delivery is a (game changer|real improvement).",
  ],
  "rude-courier": ["The courier was (rude|shouting on the phone).", "The driver asked for extra money."],
  "careless-courier": [
    "The parcel was left (in the lobby|at the door) without a call.",
    "The courier would not carry the {product} upstairs.",
  ],
  "polite-courier": [
    "The courier was (polite|very kind|patient).",
    "He called before coming, which I appreciate.",
  ],
  damaged: [
    "The box was (crushed|torn|wet) and the {product} scratched.",
    "{A-product} arrived broken, no padding at all.",
  ],
  wasteful: ["Far too much plastic for one {product}."],
  sturdy: ["(Well|Carefully|Beautifully) packed.", "Everything arrived in perfect condition."],
  faulty: [
    "The {product} broke after {days} days.",
    "The {product} (did not turn on|was clearly used).",
    "A part was missing.",
  ],
  "unlike-picture": ["Nothing like the picture.", "Wrong (colour|size|model) sent."],
  quality: ["The {product} is (excellent|exactly as described|better than I expected).", "Great quality."],
  value: ["Good value for money.", "Cheaper than anywhere else."],
  ignored: [
    "Stood {minutes} minutes in {branch} and nobody asked what I needed.",
    "Staff in {branch} were (chatting|on their phones).",
    "{branch} has gone downhill lately.",
  ],
  "rude-staff": ["The cashier in {branch} was (rude|dismissive)."],
  uninformed: [
    "The assistant knew nothing about the {product}.",
    "Three people gave me three different prices.",
  ],
  helpful: [
    "The assistant in {branch} was (very helpful|patient and honest).",
    "Somebody actually explained the {product} to me, in English.",
  ],
  queue: ["{minutes} minutes in the queue in {branch}.", "Only one till was open."],
  "price-tags": ["The price on the shelf and at the till were different."],
  parking: ["No parking at {branch}.", "The escalator has been broken for a month."],
  tidy: ["{branch} is (clean|bright|well laid out).", "Nice store."],
  variety: ["Great choice of {category}.", "Found everything in one place."],
  waiting: ["{minutes} minutes on hold(|, then cut off).", "Called three times before anybody answered."],
  unresolved: [
    "Passed between {n} people, nobody solved it.",
    "Promised to call back. {days} days, nothing.",
  ],
  "kind-agent": ["The agent was (kind|patient|really listening)."],
  resolved: ["Solved on the first call.", "Fixed in {minutes} minutes."],
  "slow-refund": ["Still waiting for my refund after {days} days.", "The refund took {days} days."],
  refused: ["My return was refused because the box was opened."],
  "easy-return": ["Returning the {product} was (easy|painless).", "Refund came the same day."],
};

export const englishTails = {
  detractor: [
    "Very disappointed.",
    "Never again.",
    "Please sort this out.",
    "Not what I expect after {years} years.",
    "I want my money back.",
  ],
  passive: ["Otherwise fine.", "Could be better.", "It was OK.", "Average."],
  promoter: ["Thank you!", "Will buy again.", "Keep it up.", "Recommended to friends.", "Well done."],
};

export const englishWhole = {
  detractor: ["Prices keep going up.", "Great until you have a problem."],
  promoter: ["I trust {company}.", "You always put things right.", "{years} years a happy customer."],
};
