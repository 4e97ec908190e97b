import {
  ApiProblem,
  Button,
  Columns,
  EmptyState,
  ErrorState,
  More,
  Notice,
  Progress,
  Row,
  ScoreMark,
  Section,
  Skeleton,
  Stack,
  Tag,
  type Tone,
  useLocale,
} from "#ui";
import { sample } from "./sample.ts";

const tones: Tone[] = ["plain", "good", "warning", "bad"];

/** Nothing yet, something wrong, not yet, and the small marks. */
export function StateParts() {
  const words = sample[useLocale()];
  const problem = new ApiProblem(410, { title: words.problemTitle, detail: words.problemWords });
  return (
    <Stack gap={5}>
      <Row>
        {words.tags.map((word, at) => (
          <Tag key={word} tone={tones[at]}>
            {word}
          </Tag>
        ))}
        <ScoreMark score={9} band="promoter" />
        <ScoreMark score={8} band="passive" />
        <ScoreMark score={2} band="detractor" />
      </Row>
      <Notice tone="warning">{words.notice}</Notice>
      <Progress label={words.importing} share={0.69} detail={words.ofRows} />
      <Columns>
        <Section framed>
          <EmptyState title={words.emptyTitle} action={<Button look="primary">{words.emptyAction}</Button>}>
            {words.emptyWords}
          </EmptyState>
        </Section>
        <Section framed>
          <ErrorState error={problem} onRetry={() => undefined} />
        </Section>
      </Columns>
      <Skeleton lines={4} />
      <More count={40} hasMore onMore={() => undefined} />
    </Stack>
  );
}
