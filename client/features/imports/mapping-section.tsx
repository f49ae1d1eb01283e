import { useState } from 'react';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { DataTable, type DataColumn } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/form.tsx';
import { Notice } from '../../ui/states.tsx';
import { columnOf, fieldOf, mappedCount, missingLabels, withField, type Mapping } from './mapping.ts';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import type { Preview } from './queries.ts';

type Column = Preview['columns'][number];

interface MappingProps {
  readonly columns: readonly Column[];
  readonly fields: Preview['fields'];
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which column of the file fills which field; open where something is missing or was not recognised. */
export function MappingSection(props: MappingProps) {
  const t = useText(PREVIEW_TEXTS);
  const format = useFormat();
  const { columns, fields, mapping } = props;
  const missing = missingLabels(fields, mapping);
  const mapped = mappedCount(mapping);
  // Decided once: it must not close under the hands of whoever completes the mapping.
  const [open] = useState(missing.length > 0 || mapped < columns.length);
  return (
    <div className="import-mapping">
      {missing.length > 0 && (
        <Notice kind="warning" title={t.missing(missing.length)}>
          {t.missingHelp} <strong>{missing.join(', ')}</strong>
        </Notice>
      )}
      <Disclosure
        open={open}
        summary={
          <h2>
            {t.columns}{' '}
            <span className="section__note">
              {t.columnsNote(format.number(mapped), format.number(columns.length))}
            </span>
          </h2>
        }
      >
        <p>{t.columnsHelp}</p>
        <MappingTable {...props} />
      </Disclosure>
    </div>
  );
}

function MappingTable(props: MappingProps) {
  const t = useText(PREVIEW_TEXTS);
  return (
    <DataTable
      caption={t.columns}
      captionHidden
      columns={useColumns(props)}
      rows={props.columns}
      rowKey={({ place }) => String(place)}
    />
  );
}

function useColumns(props: MappingProps): DataColumn<Column>[] {
  const t = useText(PREVIEW_TEXTS);
  return [
    { id: 'letter', header: t.letter, cell: ({ letter }) => letter },
    {
      id: 'header',
      header: t.header,
      rowHeader: true,
      minWidth: 8,
      cell: ({ header }) => header || <span className="muted">{t.noHeader}</span>,
    },
    {
      id: 'example',
      header: t.example,
      cell: ({ example }) =>
        example ? (
          <span className="import-example">{example}</span>
        ) : (
          <span className="muted">{t.noExample}</span>
        ),
    },
    {
      id: 'field',
      header: t.field,
      minWidth: 14,
      cell: (column) => <FieldChoice column={column} {...props} />,
    },
  ];
}

/** The field that a column fills; one that another column fills moves here. */
function FieldChoice({ column, columns, fields, mapping, onMapping }: MappingProps & { column: Column }) {
  const t = useText(PREVIEW_TEXTS);
  const say = useAnnounce();
  const { place, letter, header } = column;
  /** Letter of another column that fills the field. */
  const elsewhere = (field: string) => {
    const filledBy = columnOf(mapping, field);
    return filledBy === place ? undefined : columns.find((each) => each.place === filledBy)?.letter;
  };
  const options = fields.map(({ field, label, required }) => {
    const words = required ? t.required(label) : label;
    const other = elsewhere(field);
    return { value: field, label: other === undefined ? words : t.elsewhere(words, other) };
  });
  const choose = (field: string) => {
    const label = fields.find((each) => each.field === field)?.label ?? field;
    if (elsewhere(field) !== undefined) say(t.moved(label, letter));
    onMapping(withField(mapping, place, field || null));
  };
  return (
    <SelectField
      name={`column.${place}`}
      label={t.fieldOf(letter, header)}
      labelHidden
      emptyLabel={t.ignore}
      value={fieldOf(mapping, place) ?? ''}
      options={options}
      onChange={choose}
    />
  );
}
