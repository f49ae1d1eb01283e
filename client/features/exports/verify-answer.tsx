import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { PART_TITLES } from '../../../shared/report/part-titles.ts';
import { useText } from '../../lib/i18n.ts';
import { paths } from '../../lib/paths.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/section.tsx';
import { ErrorState, Notice, Skeleton } from '../../ui/states.tsx';
import { DefinitionList } from '../../ui/values.tsx';
import { ChecksumLine } from './checksum-line.tsx';
import { scopeInWords, useWording } from './choice-words.ts';
import { ChoicesLink } from './choices-link.tsx';
import { optional } from './choices.ts';
import { VerifiedReportQuery, type VerifiedReport } from './queries.ts';
import { SignatureState } from './signature-state.tsx';
import { VERIFY_TEXTS } from './verify-texts.ts';

/**
 * What the product knows of a checksum.
 * @param file name of the file that has it; null where only the checksum was given, which says nothing of any file
 */
export function VerifyAnswer({ sha256, file }: { sha256: string; file: string | null }) {
  const t = useText(VERIFY_TEXTS);
  const { data, error, refetch } = useQuery(VerifiedReportQuery, {
    variables: { sha256 },
    fetchPolicy: 'network-only',
  });
  const result = useRef<HTMLDivElement>(null);
  // The answer may stand below the window's edge.
  useEffect(() => {
    if (data) result.current?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  return (
    <Section title={t.answer}>
      <div ref={result} role="status" className="verify-verdict">
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton rows={3} />}
        {data &&
          (data.verifiedReport ? (
            <Notice kind="success" title={file === null ? t.knownTitle : t.genuineTitle}>
              {file === null ? t.known : t.genuine(file)}
            </Notice>
          ) : (
            <Unknown file={file} />
          ))}
        <ChecksumLine label={t.fileSum} sha256={sha256} />
      </div>
      {data?.verifiedReport && <Facts report={data.verifiedReport} />}
    </Section>
  );
}

function Unknown({ file }: { file: string | null }) {
  const t = useText(VERIFY_TEXTS);
  return (
    <Notice
      kind="warning"
      title={t.unknownTitle}
      actions={<LinkKeepingView to={paths.reports}>{t.makeOne}</LinkKeepingView>}
    >
      <p>{file === null ? t.unknownSum : t.unknownFile(file)}</p>
      <p>{t.unknownMeans}</p>
      <ul>
        {t.unknownReasons.split('\n').map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>{t.unknownNext}</p>
    </Notice>
  );
}

function Facts({ report }: { report: VerifiedReport }) {
  const t = useText(VERIFY_TEXTS);
  const wording = useWording();
  const { t: words, labels, format } = wording;
  const { choices } = report;
  const parts = optional(choices.parts);
  return (
    <>
      <DefinitionList
        entries={[
          { term: t.what, value: t.report(report.format.toUpperCase()) },
          {
            term: t.revision,
            value: t.revisionValue(String(choices.revision ?? '–'), report.revisionTitle),
          },
          { term: t.asOf, value: format.day(choices.asOf) },
          { term: t.rule, value: labels(`countingRule.${choices.rule}`) },
          { term: t.language, value: words.languages[choices.lang] },
          { term: t.selection, value: scopeInWords(choices, wording).join(' · ') },
          {
            term: t.parts,
            value:
              parts.length === 0
                ? words.wordsAllParts
                : parts.map((part) => PART_TITLES[format.language][part]).join(', '),
          },
          { term: t.audience, value: t.audiences[report.audience] },
          { term: t.exportedAt, value: <Moment at={report.exportedAt} /> },
          ...(report.exportedBy ? [{ term: t.exportedBy, value: report.exportedBy }] : []),
          { term: t.exports, value: t.times(report.exports, format.number(report.exports)) },
          { term: t.today, value: report.unchanged ? t.unchanged : t.changed },
          { term: t.contentSum, value: <ChecksumLine sha256={report.contentSha256} /> },
          { term: t.signature, value: <SignatureState report={report} /> },
        ]}
      />
      <p>
        <ChoicesLink choices={choices}>{t.again}</ChoicesLink>
      </p>
    </>
  );
}
