/** The form of a report: the page previews from it too. */
export * from '../../../shared/report/report-model.ts';
