import { masked } from "../private-data/personal-data.ts";
import type { ShownReading } from "../readings/model.ts";
import type { PersonalData, TextSpan } from "../text/model.ts";

/** A voice without personal data: its text with that replaced, its reading with every span moved to the new text. */
export function maskVoice(text: string, reading: ShownReading): { text: string; reading: ShownReading } {
  const { pii } = reading;
  if (pii.length === 0) return { text, reading };
  const move = movedBy(pii);
  return {
    text: masked(text, pii),
    reading: {
      ...reading,
      topics: reading.topics.map((one) => ({ ...one, spans: one.spans.map(move) })),
      names: reading.names.filter(isOutside(pii)).map((one) => ({ ...one, ...move(one) })),
      pii: pii.map((one) => ({ ...one, ...move(one) })),
      keyPhrases: reading.keyPhrases.filter((phrase) => !mayBePersonal.test(phrase)),
    },
  };
}

/** A branch's street inside of an address is the address's. */
const isOutside =
  (pii: readonly PersonalData[]) =>
  ({ start, end }: TextSpan): boolean =>
    !pii.some((one) => start < one.end && one.start < end);

const mayBePersonal = /\p{Nd}{4}|@/u;

/** Where a span of the original stands in the masked text; one that ends inside personal data takes in its whole tag. */
function movedBy(pii: readonly PersonalData[]): (span: TextSpan) => TextSpan {
  const placeOf = (place: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { start, end, kind } of pii) {
      const tag = `[${kind}]`.length;
      if (place <= start) break;
      if (place < end) return start + shift + (isEnd ? tag : 0);
      shift += tag - (end - start);
    }
    return place + shift;
  };
  return ({ start, end }) => ({ start: placeOf(start, false), end: placeOf(end, true) });
}
