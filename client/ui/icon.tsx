/** Outlines on a 16 × 16 grid, drawn in the text's colour. */
const SHAPES = {
  chevronDown: 'M3 6l5 5 5-5',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  chevronLeft: 'M10 3L5 8l5 5',
  chevronRight: 'M6 3l5 5-5 5',
  sortAscending: 'M8 13V3M4 7l4-4 4 4',
  sortDescending: 'M8 3v10M4 9l4 4 4-4',
  sortNone: 'M5 6l3-3 3 3M5 10l3 3 3-3',
  menu: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3 3l10 10M13 3L3 13',
  search: 'M11 11l3 3M7 12A5 5 0 107 2a5 5 0 000 10z',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 014.5 4.5L11.5 9M9 11.5L7.5 13A3.2 3.2 0 013 8.500L4.5 7',
  print: 'M4.5 6V2h7v4M4.5 11.500h-2V6h11v5.500h-2M4.500 9.500h7V14h-7z',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.500h11',
  info: 'M8 7.200V11.500M8 4.400v.6M8 14.500a6.5 6.5 0 100-13 6.5 6.5 0 000 13z',
  table: 'M2 3h12v10H2zM2 6.500h12M2 10h12M6 3v10',
  chart: 'M2 2v12h12M5 11V8M8.5 11V4.500M12 11V6.5',
  calendar: 'M2 4h12v10H2zM2 7.500h12M5 2v3M11 2v3',
  bell: 'M3 11.500h10M4 11.500V7a4 4 0 018 0v4.500M6.500 14h3M8 3V1.500',
  check: 'M3 8.500l3.5 3.500L13 4.5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A decorative icon beside words; it never stands alone and screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
