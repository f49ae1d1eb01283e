import type { ReportChangeField } from '../domain/report-diff.ts';
import type { ReportFaultCode } from '../domain/report-rules.ts';

/** German words of status reports; every code is held complete by the compiler. `{date}` is the report's date. */
export const deReport = {
  reportFault: {
    TEXT_TOO_LONG: 'Der Text ist zu lang; erlaubt sind {max} Zeichen.',
    TOO_MANY_EVIDENCE: 'Es sind höchstens {max} Nachweise möglich.',
    EVIDENCE_URL_INVALID: 'Die Adresse muss mit https:// oder http:// beginnen und vollständig sein.',
    PROGRESS_OUT_OF_RANGE: 'Der Umsetzungsgrad ist eine ganze Zahl von 0 bis 100.',
    ACTUAL_IN_FUTURE:
      'Dieser Tag liegt nach dem Datum der Meldung ({date}). Was noch nicht eingetreten ist, gehört in den erwarteten Termin.',
    MILESTONE_NOT_LINKED:
      'Diese Wegmarke ist in der geltenden Fassung nicht mit der Maßnahme verknüpft. Entfernen Sie die Angabe.',
    MILESTONE_TWICE: 'Zu dieser Wegmarke steht mehr als eine Angabe in der Meldung.',
    TEXT_MISSING: 'Diese Angabe fehlt noch.',
    TEXT_TOO_SHORT: 'Beschreiben Sie den Sachstand mit mindestens {min} Zeichen.',
    ACTUAL_END_MISSING: 'Zum Umsetzungsstand „abgeschlossen“ gehört der Tag, an dem die Maßnahme endete.',
    ACTUAL_END_UNEXPECTED:
      'Ein tatsächliches Ende haben nur abgeschlossene oder eingestellte Maßnahmen. Ändern Sie den Umsetzungsstand oder entfernen Sie den Tag.',
    FORECAST_PASSED:
      'Der erwartete Termin liegt vor dem Datum der Meldung ({date}). Nennen Sie einen neuen Termin oder den Tag, an dem es erreicht wurde.',
    PROGRESS_NOT_COMPLETE:
      'Eine abgeschlossene Maßnahme ist zu 100 Prozent umgesetzt. Tragen Sie 100 ein oder lassen Sie das Feld leer.',
    FORECAST_AND_ACTUAL:
      'Eine Wegmarke ist entweder erreicht oder noch zu erwarten. Entfernen Sie eine der beiden Angaben.',
    REASON_MISSING:
      'Ihre Einschätzung ist besser als die berechnete Ampel („{light}“). Begründen Sie den Unterschied.',
  } satisfies Record<ReportFaultCode, string>,
  reportField: {
    lifecycle: 'Umsetzungsstand',
    stateOfAffairs: 'Sachstand',
    nextSteps: 'Nächste Schritte',
    forecastEnd: 'Voraussichtliches Ende',
    actualEnd: 'Tatsächliches Ende',
    progressPercent: 'Umsetzungsgrad in Prozent',
    selfLight: 'Eigene Einschätzung',
    selfLightReason: 'Begründung der Einschätzung',
    milestoneForecast: 'Wegmarke: erwarteter Termin',
    milestoneActual: 'Wegmarke: erreicht am',
    evidence: 'Nachweise',
    internalRemark: 'Interne Bemerkung',
  } satisfies Record<ReportChangeField | 'internalRemark', string>,
  /** A field of one of several: `{code}` of the milestone, `{number}` of the evidence, counted from 1. */
  reportFieldPart: {
    milestone: 'Wegmarke {code}',
    forecast: 'Wegmarke {code}: erwarteter Termin',
    actual: 'Wegmarke {code}: erreicht am',
    url: 'Nachweis {number}: Adresse',
    title: 'Nachweis {number}: Bezeichnung',
  },
} as const;
