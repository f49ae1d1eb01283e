import { dueWords, urgencyOf } from '../lib/due-words.ts';
import { useFormat } from '../lib/format.ts';
import { useLanguage } from '../lib/language.ts';

/**
 * When something is due, in words and as a date: "in 3 Tagen fällig · 29.10.2021".
 * @param daysLeft whole days until then; negative is overdue, null shows the date alone
 */
export function DueDate({ dueDate, daysLeft }: { dueDate: string; daysLeft: number | null }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <span className={`due due--${urgencyOf(daysLeft).toLowerCase()}`}>
      {daysLeft !== null && <span className="due__words">{dueWords(language, daysLeft)}</span>}
      <time dateTime={dueDate}>{format.day(dueDate)}</time>
    </span>
  );
}
