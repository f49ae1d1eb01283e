/** How values are written: the page previews with it too. */
export * from '../../../shared/report/cell-text.ts';
