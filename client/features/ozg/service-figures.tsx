import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { usePlanContext } from '../../lib/plan-context.ts';
import { useViewState } from '../../lib/view-state.ts';
import { KeyFigure, KeyFigures } from '../../ui/values.tsx';
import type { OzgServiceDetail } from './service-detail.ts';
import { SERVICE_TEXTS } from './service-texts.ts';
import { OZG_TEXTS } from './texts.ts';
import { useBasis } from './use-basis.ts';

/** What a service comes to: does it count, its lowest level, and in how many municipalities it is offered. */
export function ServiceFigures({ service }: { service: OzgServiceDetail }) {
  const t = useText(SERVICE_TEXTS);
  const { level } = useText(OZG_TEXTS);
  const format = useFormat();
  const { rule } = useViewState();
  const { asOf } = usePlanContext();
  const basis = useBasis()(rule, asOf);
  const { maturity, coverage, simulated } = service;
  return (
    <KeyFigures>
      <KeyFigure
        label={t.online}
        value={service.online == null ? t.notCounted : service.online ? t.yes : t.no}
        basis={basis}
        simulated={simulated}
      />
      <KeyFigure
        label={t.minimum}
        value={maturity.minimum == null ? t.unknown : level(maturity.minimum)}
        denominator={maturity.minimum == null ? undefined : t.ofScale}
        basis={useMemberWords(maturity.memberCount)}
        note={useMinimumNote(service)}
        simulated={simulated}
      />
      {coverage.applicable && (
        <KeyFigure
          label={t.coverage}
          value={format.number(coverage.available)}
          denominator={t.ofCompetent(format.number(coverage.competent))}
          note={`${t.percent(format.percent(coverage.percent, 1))} ${t.population(format.percent(coverage.populationPercent, 1))}`}
          simulated={simulated}
        />
      )}
    </KeyFigures>
  );
}

function useMemberWords(count: number): string {
  const t = useText(SERVICE_TEXTS);
  const format = useFormat();
  if (count === 0) return t.noMembers;
  return count === 1 ? t.oneMember : t.members(format.number(count));
}

/** Says what the minimum hides: members not reported, or members that are further. */
function useMinimumNote({ maturity }: OzgServiceDetail): string | undefined {
  const t = useText(SERVICE_TEXTS);
  const { level } = useText(OZG_TEXTS);
  const format = useFormat();
  const { minimum, maximum, notRecorded, memberCount } = maturity;
  if (notRecorded > 0 && memberCount > 0) return t.unknownNote(format.number(notRecorded));
  if (minimum == null || maximum == null || memberCount < 2) return undefined;
  return maximum > minimum ? t.maximumNote(level(maximum)) : t.sameNote;
}
