import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Card } from '../../ui/section.tsx';
import type { OpenDatasetFiles, OpenFile, OpenRevision } from './load-catalogue.ts';
import { OPEN_DATA_TEXTS } from './texts.ts';

const BYTES_PER_KB = 1000;

/** The files of one revision with sizes, how to name them, and their checksums. */
export function RevisionFiles({ revision }: { revision: OpenRevision }) {
  const t = useText(OPEN_DATA_TEXTS);
  const language = useLanguage();
  const format = useFormat();
  const { number, datasets } = revision;
  const from = format.day(revision.from);
  return (
    <Card
      level={3}
      title={t.revision(number, revision.title)}
      note={revision.to === null ? t.since(from) : t.between(from, format.day(revision.to))}
    >
      <ScrollRegion label={t.filesOf(number)}>
        <table className="open-data-files">
          <caption className="visually-hidden">{t.filesOf(number)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.dataset}</th>
              <th scope="col">CSV</th>
              <th scope="col">JSON</th>
            </tr>
          </thead>
          <tbody>
            {datasets.map((dataset) => (
              <tr key={dataset.name}>
                <th scope="row">{dataset.title[language]}</th>
                <td>
                  <FileLink file={dataset.csv} name={`${dataset.title[language]}, CSV`} revision={number} />
                </td>
                <td>
                  <FileLink file={dataset.json} name={`${dataset.title[language]}, JSON`} revision={number} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Disclosure summary={t.cite}>
        <Citations datasets={datasets} />
      </Disclosure>
      <Disclosure summary={t.checksums}>
        <dl className="open-data-details">
          {datasets
            .flatMap(({ csv, json }) => [csv, json])
            .map(({ path, sha256 }) => (
              <div key={path}>
                <dt>{fileName(path)}</dt>
                <dd>
                  <code>{sha256}</code>
                </dd>
              </div>
            ))}
        </dl>
      </Disclosure>
    </Card>
  );
}

function FileLink({ file, name, revision }: { file: OpenFile; name: string; revision: number }) {
  const t = useText(OPEN_DATA_TEXTS);
  const format = useFormat();
  const size = `${format.number(file.bytes / BYTES_PER_KB, 1)} kB`;
  return (
    <a className="link" href={file.path} aria-label={t.download(name, revision, size)}>
      <Icon name="download" /> {size}
    </a>
  );
}

/** Data sets that name the same sources share a text. */
function Citations({ datasets }: { datasets: readonly OpenDatasetFiles[] }) {
  const t = useText(OPEN_DATA_TEXTS);
  const language = useLanguage();
  const groups = Map.groupBy(datasets, ({ csv }) => csv.attribution);
  return (
    <dl className="open-data-details">
      {[...groups].map(([attribution, own]) => (
        <div key={attribution}>
          <dt>{own.map(({ title }) => title[language]).join(', ')}</dt>
          <dd lang="de">{t.citation(attribution)}</dd>
        </div>
      ))}
    </dl>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
