export { ApiProblem, api, type Pageful, type Query } from "./api.ts";
export { Button, ButtonLink, type ButtonProps, Link, type TextLinkProps } from "./components/button.tsx";
export { Change, Figure, Figures } from "./components/figure.tsx";
export { Icon, type IconName } from "./components/icon.tsx";
export { Columns, Page, Row, Section, Stack } from "./components/page.tsx";
export { type Band, ScoreMark } from "./components/score-mark.tsx";
export { Answered, EmptyState, ErrorState, PageSkeleton, Skeleton } from "./components/states.tsx";
export { TextArea, TextField } from "./components/text-field.tsx";
export { type Passage, Voice, type VoiceProps, Voices } from "./components/voice.tsx";
export {
  Code,
  Digits,
  type Formats,
  formats,
  RelativeTime,
  TimeZoneProvider,
  useFormat,
  useNow,
  useTimeZone,
  When,
} from "./format.tsx";
export { useLive } from "./live.ts";
export { LocaleProvider, useDirection, useLocale, useSay } from "./locale.tsx";
export { useChoices, useGo, useParameters } from "./parameters.ts";
export * from "./preferences.ts";
export { useAction, useGet, usePages } from "./queries.ts";
export type { Screen } from "./screen.ts";
export { type Session, useMay, useSession, useSessionQuery } from "./session.ts";
export { useTitle } from "./title.ts";
