import type { CalendarDate } from "@internationalized/date";
import { type ReactNode, useContext } from "react";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  RangeCalendar,
  RangeCalendarStateContext,
} from "react-aria-components";
import { formatDate } from "#kernel/locale";
import { useLocale } from "../locale.tsx";
import { Button } from "./button.tsx";

/** One month to choose a day from. */
export const MonthCalendar = () => (
  <Calendar className="calendar">
    <Head>
      <DayMonthName />
    </Head>
    <Days />
  </Calendar>
);

/** One month to choose the first and the last day from. */
export const MonthRangeCalendar = () => (
  <RangeCalendar className="calendar calendar-range">
    <Head>
      <RangeMonthName />
    </Head>
    <Days />
  </RangeCalendar>
);

const Head = ({ children }: { children: ReactNode }) => (
  <div className="calendar-head">
    <Button slot="previous" look="quiet" small icon="previous" />
    {children}
    <Button slot="next" look="quiet" small icon="next" />
  </div>
);

const DayMonthName = () => <MonthName first={useContext(CalendarStateContext)?.visibleRange.start} />;
const RangeMonthName = () => <MonthName first={useContext(RangeCalendarStateContext)?.visibleRange.start} />;

/** «آذر ۱۴۰۵»: Intl alone puts the year first and the era behind it. The calendar itself says it to screen readers. */
function MonthName({ first }: { first: CalendarDate | undefined }) {
  const locale = useLocale();
  if (!first) return null;
  const day = first.toDate("UTC");
  const month = formatDate(locale, day, { month: "long", timeZone: "UTC" });
  const year = formatDate(locale, day, { year: "numeric", timeZone: "UTC" }).replace(/[^\d۰-۹]/g, "");
  return <span aria-hidden="true" className="calendar-month">{`${month} ${year}`}</span>;
}

const Days = () => (
  <CalendarGrid className="calendar-days" weekdayStyle="narrow">
    <CalendarGridHeader>
      {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
    </CalendarGridHeader>
    <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
  </CalendarGrid>
);
