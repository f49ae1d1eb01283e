import { useQuery } from '@apollo/client/react';
import { isNamed } from '../../../shared/domain/organisation-key.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { MINISTRY_PARAM } from '../../lib/paths.ts';
import { Select } from '../../ui/filters.tsx';
import { organisationOption } from '../../ui/ministry-filter.tsx';
import { TemplateMinistriesQuery } from './queries.ts';
import { IMPORT_TEXTS } from './texts.ts';

/** Narrows a template to one ministry, for whoever may see those of all: a file to be filled in there. */
export function TemplateMinistry({ ministry }: { ministry: string | null }) {
  const t = useText(IMPORT_TEXTS);
  const filters = useFilterParams();
  const { data } = useQuery(TemplateMinistriesQuery);
  const offered = data?.organisations ?? [];
  const chosen = offered.find((each) => ministry !== null && isNamed(each, ministry));
  return (
    <Select
      label={t.templateFor}
      value={chosen?.lineage ?? ''}
      allLabel={t.templateForAll}
      options={offered.map(organisationOption)}
      onChange={(lineage) => filters.set({ [MINISTRY_PARAM]: lineage === '' ? null : lineage })}
    />
  );
}
