export * from '../../../shared/report/report-model.ts';
