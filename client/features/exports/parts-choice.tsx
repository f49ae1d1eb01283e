import { type ReportPart, REPORT_PARTS } from '../../../shared/domain/vocabulary.ts';
import { PART_TITLES } from '../../../shared/report/part-titles.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { FIXED_PARTS, optional, togglePart } from './choices.ts';
import { REPORT_TEXTS } from './texts.ts';

/**
 * The chapters of the report, each with what it holds. Without method and verification a report could not be trusted:
 * they stand there, ticked, and cannot be taken out; nor can the last of the others.
 * @param parts empty for all
 */
export function PartsChoice(props: {
  parts: readonly ReportPart[];
  onChange: (parts: ReportPart[]) => void;
}) {
  const t = useText(REPORT_TEXTS);
  const titles = PART_TITLES[useLanguage()];
  const { parts, onChange } = props;
  const only = optional(parts).length === 1 ? parts[0] : null;
  return (
    <fieldset className="check-list report-parts">
      <legend className="visually-hidden">{t.partsTitle}</legend>
      {REPORT_PARTS.map((part) => {
        const fixed = (FIXED_PARTS as readonly ReportPart[]).includes(part);
        return (
          <label key={part}>
            <input
              type="checkbox"
              checked={fixed || parts.length === 0 || parts.includes(part)}
              disabled={fixed || part === only}
              onChange={() => onChange(togglePart(parts, part))}
            />
            <span>
              {titles[part]}
              {fixed && <span className="tag">{t.fixed}</span>}
              <span className="report-parts__note">{part === only ? t.lastPart : t.partNotes[part]}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
