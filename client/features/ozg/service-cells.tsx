import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { German } from '../../ui/german.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { OZG_TEXTS } from './texts.ts';

/** "ja", "nein", or "nicht gezählt" for what stands outside the denominator. */
export function OnlineMark({ online }: { online?: boolean | null }) {
  const t = useText(OZG_TEXTS);
  if (online === null || online === undefined) return <span className="muted">{t.notCounted}</span>;
  return online ? (
    <span className="online-mark">
      <Icon name="check" /> {t.yes}
    </span>
  ) : (
    <span>{t.no}</span>
  );
}

/** "12 von 418 (3 %)"; services that only the federation executes have no municipalities. */
export function CoverageText(props: {
  coverage: { applicable: boolean; available: number; competent: number; percent: number };
}) {
  const t = useText(OZG_TEXTS);
  const format = useFormat();
  const { applicable, available, competent, percent } = props.coverage;
  if (!applicable) return <span className="muted">{t.federalOnly}</span>;
  // Few of many is not none: below one percent a place after the comma is shown.
  const digits = percent > 0 && percent < 1 ? 1 : 0;
  return t.coverageOf(format.number(available), format.number(competent), format.percent(percent, digits));
}

/** The responsible ministry, marked where it is assumed: short with an asterisk that a note explains, else in words. */
export function MinistryName(props: {
  service: {
    ministry?: { abbreviation: string; name: string } | null;
    ministryAssumed: boolean;
  };
  short?: boolean;
}) {
  const t = useText(OZG_TEXTS);
  const { ministry, ministryAssumed } = props.service;
  if (!ministry) return <span className="muted">–</span>;
  return (
    <span title={props.short ? ministry.name : undefined}>
      {props.short ? (
        ministry.abbreviation
      ) : (
        <>
          <German>{ministry.name}</German> ({ministry.abbreviation})
        </>
      )}
      {ministryAssumed && props.short && (
        <>
          <span aria-hidden="true">*</span>
          <VisuallyHidden> {t.assumed}</VisuallyHidden>
        </>
      )}
      {ministryAssumed && !props.short && <span className="muted"> {t.assumed}</span>}
    </span>
  );
}
