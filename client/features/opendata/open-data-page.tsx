import './opendata.css';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Page } from '../../ui/page.tsx';
import { Columns, Section } from '../../ui/section.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { CATALOGUE, loadCatalogue, type OpenCatalogue } from './load-catalogue.ts';
import { RevisionFiles } from './revision-files.tsx';
import { OPEN_DATA_TEXTS } from './texts.ts';

const LICENCE_PAGE = 'https://www.govdata.de/dl-de/by-2-0';

/** Read anew with each visit: a revision may have been published. */
export function loader({ request }: LoaderFunctionArgs): Promise<OpenCatalogue> {
  return loadCatalogue(request.signal);
}

/** All published revisions as files for machines: what there is, on what terms, how to name it. */
export function Component() {
  const t = useText(OPEN_DATA_TEXTS);
  const { datasets, revisions, demonstration } = useLoaderData<OpenCatalogue>();
  const language = useLanguage();
  return (
    <Page title={t.title} lead={t.lead} actions={<CatalogueLink />}>
      {revisions.length === 0 ? (
        <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
      ) : (
        <>
          {demonstration && <Notice kind="warning">{demonstration[language]}</Notice>}
          <Section title={t.terms}>
            <DefinitionList
              entries={[
                {
                  term: t.licence,
                  value: (
                    <a className="link" href={LICENCE_PAGE} rel="license">
                      {t.licenceName}
                    </a>
                  ),
                },
                { term: t.attribution, value: t.attributionHelp },
              ]}
            />
          </Section>
          <Section title={t.files} note={t.filesNote}>
            <Columns min={28}>
              {revisions.map((revision) => (
                <RevisionFiles key={revision.number} revision={revision} />
              ))}
            </Columns>
          </Section>
          <Datasets datasets={datasets} />
          <ForMachines />
        </>
      )}
    </Page>
  );
}

function CatalogueLink() {
  const t = useText(OPEN_DATA_TEXTS);
  return (
    <a className="link" href={CATALOGUE} type="application/ld+json">
      {t.catalogue}
    </a>
  );
}

/** What each data set holds. */
function Datasets({ datasets }: Pick<OpenCatalogue, 'datasets'>) {
  const t = useText(OPEN_DATA_TEXTS);
  const language = useLanguage();
  return (
    <Section title={t.datasets}>
      <DefinitionList
        entries={datasets.map(({ name, title, description }) => ({
          term: title[language],
          value: (
            <>
              {description[language]}{' '}
              <a className="link" href={`/opendata/schema/${name}.json`}>
                {t.schemaOf(title[language])}
              </a>
            </>
          ),
        }))}
      />
    </Section>
  );
}

function ForMachines() {
  const t = useText(OPEN_DATA_TEXTS);
  return (
    <Section title={t.machines}>
      <ul className="open-data-notes">
        {[t.machineCatalogue, t.machineAddresses, t.machineCsv, t.machineJson, t.machineCaching].map(
          (note) => (
            <li key={note}>{note}</li>
          ),
        )}
      </ul>
    </Section>
  );
}
