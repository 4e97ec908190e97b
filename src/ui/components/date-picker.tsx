import { type DateValue, GregorianCalendar, parseDate, toCalendar } from "@internationalized/date";
import {
  Button as AriaButton,
  DatePicker as AriaDatePicker,
  DateRangePicker as AriaDateRangePicker,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from "react-aria-components";
import type { Day, DayRange } from "#kernel/calendar";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import { MonthCalendar, MonthRangeCalendar } from "./calendar.tsx";
import "./date-picker.css";
import { FieldFrame, type FieldWords } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { apart } from "./text-field.tsx";

type DatePickerProps = FieldWords & {
  value: Day | null;
  onChange: (day: Day | null) => void;
  isRequired?: boolean;
  isDisabled?: boolean;
  name?: string;
};

/** A day; Jalali in Persian, Gregorian in English, `YYYY-MM-DD` outside. */
export function DatePicker({ value, onChange, ...props }: DatePickerProps) {
  const { words, rest } = apart(props);
  return (
    <AriaDatePicker
      {...rest}
      className="field"
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date ? dayOf(date) : null)}
      isInvalid={Boolean(words.error)}
    >
      <FieldFrame {...words}>
        <Group className="field-box field-group date-group">
          <DateInput className="date-input">
            {(part) => <DateSegment segment={part} className="date-part" />}
          </DateInput>
          <AriaButton className="field-opener">
            <Icon name="calendar" size={18} />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className="popover">
        <Dialog className="date-dialog">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

export type RangePreset = { id: string; label: string; range: DayRange };

type RangeProps = FieldWords & {
  value: DayRange | null;
  onChange: (range: DayRange) => void;
  /** Ready ranges beside the calendar: the last 30 days, this month. */
  presets?: readonly RangePreset[];
};

/** From a day to a day, both counted. */
export function DateRangePicker({ value, onChange, presets = [], ...props }: RangeProps) {
  const { words, rest } = apart(props);
  return (
    <AriaDateRangePicker
      {...rest}
      className="field"
      value={value ? { start: parseDate(value.start), end: parseDate(value.end) } : null}
      onChange={(range) => range && onChange({ start: dayOf(range.start), end: dayOf(range.end) })}
      isInvalid={Boolean(words.error)}
    >
      <FieldFrame {...words}>
        <RangeField />
      </FieldFrame>
      <Popover className="popover">
        <Dialog className="date-dialog">
          {({ close }) => (
            <>
              <Presets
                presets={presets}
                onChoose={(range) => {
                  onChange(range);
                  close();
                }}
              />
              <MonthRangeCalendar />
            </>
          )}
        </Dialog>
      </Popover>
    </AriaDateRangePicker>
  );
}

function RangeField() {
  const t = useSay(sayUi);
  return (
    <Group className="field-box field-group date-group">
      <DateInput slot="start" className="date-input">
        {(part) => <DateSegment segment={part} className="date-part" />}
      </DateInput>
      <span aria-hidden="true" className="date-between">
        {t("to")}
      </span>
      <DateInput slot="end" className="date-input">
        {(part) => <DateSegment segment={part} className="date-part" />}
      </DateInput>
      <AriaButton className="field-opener">
        <Icon name="calendar" size={18} />
      </AriaButton>
    </Group>
  );
}

const Presets = ({
  presets,
  onChoose,
}: {
  presets: readonly RangePreset[];
  onChoose: (range: DayRange) => void;
}) => (
  <div className="date-presets">
    {presets.map(({ id, label, range }) => (
      <Button key={id} slot={null} look="quiet" small onPress={() => onChoose(range)}>
        {label}
      </Button>
    ))}
  </div>
);

const dayOf = (date: DateValue): Day => toCalendar(date, new GregorianCalendar()).toString().slice(0, 10);
