import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/i18n.ts';
import { useLanguage } from '../../lib/language.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Card } from '../../ui/section.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
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
      german={revision.title}
      note={revision.to === null ? t.since(from) : t.between(from, format.day(revision.to))}
    >
      <dl className="open-data-files">
        {datasets.map((dataset) => (
          <div key={dataset.name}>
            <dt>{dataset.title[language]}</dt>
            <dd>
              <FileLink file={dataset.csv} format="CSV" of={t.of(dataset.title[language], number)} />
              <FileLink file={dataset.json} format="JSON" of={t.of(dataset.title[language], number)} />
            </dd>
          </div>
        ))}
      </dl>
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

/** One file by format and size. @param of what it holds, for those who hear the link alone */
function FileLink({ file, format, of }: { file: OpenFile; format: string; of: string }) {
  const { number } = useFormat();
  return (
    <a className="link" href={file.path}>
      <Icon name="download" /> <VisuallyHidden>{of} </VisuallyHidden>
      {format}, {number(file.bytes / BYTES_PER_KB, 1)} kB
    </a>
  );
}

/** Data sets that name the same sources share a text. */
function Citations({ datasets }: { datasets: readonly OpenDatasetFiles[] }) {
  const t = useText(OPEN_DATA_TEXTS);
  const language = useLanguage();
  const attributions = [...new Set(datasets.map(({ csv }) => csv.attribution))];
  const named = (attribution: string) => datasets.filter(({ csv }) => csv.attribution === attribution);
  return (
    <dl className="open-data-details">
      {attributions.map((attribution) => (
        <div key={attribution}>
          <dt>
            {named(attribution)
              .map(({ title }) => title[language])
              .join(', ')}
          </dt>
          <dd lang="de">{t.citation(attribution)}</dd>
        </div>
      ))}
    </dl>
  );
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
