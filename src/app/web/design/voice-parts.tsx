import {
  Code,
  Columns,
  Line,
  Lines,
  Link,
  Marked,
  Person,
  Section,
  Tag,
  Timeline,
  useLocale,
  Voice,
  Voices,
} from "#ui";
import { passageIn, sample } from "./sample.ts";

const bands = ["detractor", "promoter", "passive"] as const;
const scores = [3, 10, 7];
const tones = ["bad", "good", "mixed"] as const;
const icons = ["check", "phone", "case"] as const;
const happened = ["good", "plain", "bad"] as const;
const minute = 60_000;
const now = Date.now();

/** People's words and the people themselves. */
export function VoiceParts() {
  const words = sample[useLocale()];
  return (
    <Columns>
      <Section title={words.voicesTitle} aside={<Link href="/voices">{words.allVoices}</Link>} framed>
        <Voices>
          {words.voices.map((text, at) => (
            <Voice
              key={text}
              text={
                <Marked
                  text={text}
                  passages={[passageIn(text, words.understood[at] ?? "", tones[at] ?? "mixed")]}
                />
              }
              score={scores[at]}
              band={bands[at]}
              meta={[words.topicOf[at] ?? "", words.from[at] ?? ""]}
              at={new Date(now - (4 + at * 9) * minute)}
              href={at === 0 ? "/cases/1" : undefined}
              onward={words.opened}
            />
          ))}
        </Voices>
      </Section>
      <Section title={words.casesTitle} framed>
        <Lines>
          {words.people.map((name, at) => (
            <Line key={name} end={at === 1 ? <Tag tone="warning">{words.due[at]}</Tag> : words.due[at]}>
              <Person name={name}>
                {words.matters[at]} {at === 0 && <Code>A-1029</Code>}
              </Person>
            </Line>
          ))}
        </Lines>
      </Section>
      <Section title={words.tabs[1]}>
        <Timeline
          label={words.tabs[1] ?? ""}
          happenings={words.happenings.map((title, at) => ({
            id: title,
            title,
            at: new Date(now - at * 190 * minute),
            icon: icons[at],
            tone: happened[at],
            children: at === 1 && <p>{words.told}</p>,
          }))}
        />
      </Section>
    </Columns>
  );
}
