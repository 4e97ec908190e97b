export { ApiProblem, api, type Pageful, type Query } from "./api.ts";
export { type Bar, BarList } from "./charts/bar-list.tsx";
export { DistributionBar } from "./charts/distribution-bar.tsx";
export { IntervalDot } from "./charts/interval-dot.tsx";
export type { TrendMark, TrendPoint, TrendUnit } from "./charts/trend.ts";
export { TrendChart } from "./charts/trend-chart.tsx";
export { BarButton } from "./components/bar-button.tsx";
export { Button, ButtonLink, type ButtonProps, Link, type TextLinkProps } from "./components/button.tsx";
export { Copyable } from "./components/copyable.tsx";
export { DatePicker, DateRangePicker, type RangePreset } from "./components/date-picker.tsx";
export { Dialog, Popup } from "./components/dialog.tsx";
export { Emphasised } from "./components/emphasised.tsx";
export { Change, Figure, Figures } from "./components/figure.tsx";
export { FileDrop } from "./components/file-drop.tsx";
export { type Chip, FilterBar } from "./components/filter-bar.tsx";
export { Finder } from "./components/finder.tsx";
export { Icon, type IconName } from "./components/icon.tsx";
export { Marked, type Passage } from "./components/marked.tsx";
export {
  Avatar,
  Fact,
  Facts,
  Line,
  Lines,
  Notice,
  Person,
  Progress,
  Tag,
  type Tone,
} from "./components/marks.tsx";
export { Menu, type MenuEntry } from "./components/menu.tsx";
export { NumberField } from "./components/number-field.tsx";
export { Columns, Page, Row, Section, Stack } from "./components/page.tsx";
export { type Band, ScoreMark } from "./components/score-mark.tsx";
export { SearchField } from "./components/search-field.tsx";
export { Segments } from "./components/segments.tsx";
export { ComboBox, type Option, Select } from "./components/select.tsx";
export { Answered, EmptyState, ErrorState, PageSkeleton, Skeleton } from "./components/states.tsx";
export { Steps } from "./components/steps.tsx";
export { type Column, More, type Order, Table } from "./components/table.tsx";
export { type TabPage, Tabs } from "./components/tabs.tsx";
export { TextArea, TextField } from "./components/text-field.tsx";
export { type Happening, Timeline } from "./components/timeline.tsx";
export { Toasts, toast } from "./components/toast.tsx";
export { Checkbox, RadioGroup, Switch } from "./components/toggles.tsx";
export { Voice, type VoiceProps, Voices } from "./components/voice.tsx";
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
