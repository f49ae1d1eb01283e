export * from '../../../shared/report/cell-text.ts';
