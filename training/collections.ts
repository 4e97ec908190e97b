import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { shortPhrases } from "../src/modules/understand/text/short-phrases.ts";

/** −1 negative, 0 neutral, 1 positive. */
export type Polarity = -1 | 0 | 1;
export interface LabelledText {
  collection: string;
  /** The row's place in its file, or its id. */
  id: string;
  text: string;
  polarity: Polarity;
}

export interface Collection {
  name: string;
  about: string;
  /** The public repositories it comes from and the licence stated there. */
  from: string;
  licence: string;
  /** False: never trained on, whatever it would bring. */
  ships: boolean;
  /** How much one of its rows counts in training. */
  weight: number;
  /** Whether its rows know a middle between good and bad. */
  hasNeutral: boolean;
  file: string;
  /** Undefined: the row says nothing about polarity. */
  polarityOf: (row: Record<string, string>) => Polarity | undefined;
  textOf?: (row: Record<string, string>) => string;
}

const sign = (value: number): Polarity => Math.sign(value) as Polarity;
const oneOf =
  (labels: Record<string, Polarity>) =>
  (row: Record<string, string>): Polarity | undefined =>
    labels[row.l as string];
const bySign =
  (middle: number) =>
  (row: Record<string, string>): Polarity =>
    sign(Number(row.l) - middle);
/** ParsiNLU marks a mixed opinion with 3. */
const withoutMixed = (row: Record<string, string>): Polarity | undefined =>
  row.l === "3" ? undefined : sign(Number(row.l));

/** Ratings from 0 to 10: what is surely good and surely bad; without one, the feeling that was tapped. */
function polarityOfOrder({ rating, feeling }: Record<string, string>): Polarity | undefined {
  if (rating !== "" && rating !== undefined) {
    if (Number(rating) <= 5) return -1;
    return Number(rating) >= 9 ? 1 : undefined;
  }
  return { HAPPY: 1, SAD: -1 }[feeling as string] as Polarity | undefined;
}

const persian = { ships: true, weight: 0.5, hasNeutral: false };

/** What is trained on and measured with. The folder that holds them is given to the command; none of it is copied. */
export const collections: Collection[] = [
  {
    ...persian,
    name: "snapp",
    about: "comments on food orders",
    from: "mehdighelich1379/snappfood-sentiment-classification, meysam-kazemi/persian-sentiment-analysis",
    licence: "MIT, Apache-2.0",
    weight: 1,
    file: "text/fa/snapp_train.jsonl",
    polarityOf: oneOf({ 0: -1, 1: 1 }),
  },
  {
    ...persian,
    name: "food-orders",
    about: "comments on food orders with a rating (weak labels)",
    from: "MMDBadCoder/snapfoodComments",
    licence: "none stated",
    file: "voices/food-orders.csv",
    polarityOf: polarityOfOrder,
    textOf: (row) => row.comment as string,
  },
  {
    ...persian,
    name: "sentipers",
    about: "sentences of product reviews",
    from: "phosseini/SentiPers",
    licence: "none stated",
    hasNeutral: true,
    file: "text/fa/sentipers_all_notest.jsonl",
    polarityOf: bySign(0),
  },
  {
    ...persian,
    name: "deepsentipers",
    about: "sentences of product reviews",
    from: "JoyeBright/DeepSentiPers",
    licence: "none stated",
    hasNeutral: true,
    file: "text/fa/dsp_balanced_noleak.jsonl",
    polarityOf: bySign(0),
  },
  {
    ...persian,
    name: "digikala-ca3",
    about: "shop comments, recommended or not",
    from: "mohsenamjadi",
    licence: "none stated",
    file: "text/fa/digi_ca3_train.jsonl",
    polarityOf: oneOf({ 0: -1, 1: 1 }),
  },
  {
    ...persian,
    name: "digikala",
    about: "shop comments, recommended or not",
    from: "Amirali-Amirifar/digikala-sentiment-analysis",
    licence: "none stated",
    weight: 0.4,
    file: "text/fa/digi_tiny_rec.jsonl",
    polarityOf: oneOf({ recommended: 1, not_recommended: -1 }),
  },
  {
    ...persian,
    name: "taaghche",
    about: "book reviews",
    from: "miirzamiir/taaghche-feelings-analyzer",
    licence: "MIT",
    weight: 0.3,
    hasNeutral: true,
    file: "text/fa/taaghche_val.jsonl",
    polarityOf: bySign(1),
  },
  {
    ...persian,
    name: "neshan",
    about: "reviews of places",
    from: "amirdkb/Sentiment-Analysis-Persian-Dataset",
    licence: "none stated",
    weight: 1,
    hasNeutral: true,
    file: "text/fa/neshan.jsonl",
    polarityOf: oneOf({ Negative: -1, Neutral: 0, Positive: 1 }),
  },
  {
    ...persian,
    name: "parsinlu-food",
    about: "reviews of groceries",
    from: "persiannlp/parsinlu",
    licence: "CC BY-NC-SA 4.0",
    ships: false,
    file: "text/fa/pnlu_food_train.jsonl",
    polarityOf: withoutMixed,
  },
  {
    ...persian,
    name: "parsinlu-movie",
    about: "reviews of films",
    from: "persiannlp/parsinlu",
    licence: "CC BY-NC-SA 4.0",
    ships: false,
    file: "text/fa/pnlu_movie_train.jsonl",
    polarityOf: withoutMixed,
  },
  {
    ...persian,
    name: "amazon",
    about: "English reviews of products",
    from: "yangheng95/ABSADatasets",
    licence: "MIT",
    weight: 1,
    file: "text/en/amazon10k_train.jsonl",
    polarityOf: oneOf({ 0: -1, 1: 1 }),
  },
  {
    ...persian,
    name: "sst5",
    about: "English sentences on films",
    from: "yangheng95/ABSADatasets",
    licence: "MIT",
    hasNeutral: true,
    weight: 0.4,
    file: "text/en/sst5_train.jsonl",
    polarityOf: bySign(2),
  },
  {
    ...persian,
    name: "airline",
    about: "English tweets to airlines",
    from: "AyushDhatwalia/Twitter-Airline-Sentiment",
    licence: "GPL-3",
    ships: false,
    hasNeutral: true,
    file: "text/en/airline.jsonl",
    polarityOf: oneOf({ negative: -1, neutral: 0, positive: 1 }),
  },
];

/** Short phrases written for this project are a collection too, which lies beside this file. */
const writtenHere: Collection = {
  ...persian,
  name: "short-phrases",
  about: "words and short phrases, Persian, English and emoji",
  from: "written for this project",
  licence: "Apache-2.0",
  weight: 8,
  hasNeutral: true,
  file: "",
  polarityOf: () => undefined,
};
collections.push(writtenHere);

/** The rows of a collection that say something about polarity. */
export async function readPolarity(directory: string, collection: Collection): Promise<LabelledText[]> {
  if (collection === writtenHere)
    return shortPhrases.map((phrase, i) => ({ ...phrase, collection: collection.name, id: String(i + 1) }));
  const rows = await readRows(path.join(directory, collection.file));
  return rows.flatMap((row, place) => {
    const polarity = collection.polarityOf(row);
    const text = (collection.textOf ?? textColumn)(row);
    if (polarity === undefined || !text?.trim()) return [];
    return [{ collection: collection.name, id: row.id ?? String(place + 1), text, polarity }];
  });
}

const textColumn = (row: Record<string, string>): string => row.t as string;

/** The rows of a CSV file with a head, or of a file with one JSON object a line. */
export async function readRows(file: string): Promise<Record<string, string>[]> {
  const content = await readFile(file, "utf8");
  if (file.endsWith(".csv")) return parse(content, { columns: true });
  const lines = content.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const row = JSON.parse(line) as { t: string; l: string | number };
    return { t: row.t, l: String(row.l).trim() };
  });
}
