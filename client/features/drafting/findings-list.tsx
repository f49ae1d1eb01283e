import { useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { FilterBar, Select } from '../../ui/filters.tsx';
import { German } from '../../ui/german.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Notice } from '../../ui/states.tsx';
import { findingPlace } from './finding-place.ts';
import type { Draft, DraftFinding } from './queries.ts';
import { DRAFTING_TEXTS } from './texts.ts';

/** Findings shown before "more". */
const SHOWN = 20;

/** What speaks against publishing, obstacles first; each leads to its place. */
export function FindingsList({ draft }: { draft: Draft }) {
  const t = useText(DRAFTING_TEXTS);
  const [ministry, setMinistry] = useState('');
  const [severity, setSeverity] = useState<'BLOCKING' | ''>('');
  const [all, setAll] = useState(false);
  const found = draft.findings.filter(
    (finding) =>
      (ministry === '' || finding.ministry?.lineage === ministry) && (severity === '' || finding.blocking),
  );
  const shown = all ? found : found.slice(0, SHOWN);
  const ministries = draft.parts.map((part) => part.ministry);
  return (
    <Section title={t.findingsTitle} note={t.findingsNote} id="hinweise">
      {draft.findings.length === 0 ? (
        <Notice kind="success">{t.noFinding}</Notice>
      ) : (
        <>
          <FilterBar
            label={t.findings}
            active={[ministry, severity].filter((value) => value !== '').length}
            onReset={() => {
              setMinistry('');
              setSeverity('');
            }}
          >
            <Select
              label={t.filterMinistry}
              allLabel={t.all}
              value={ministry}
              options={ministries.map(({ lineage, abbreviation }) => ({
                value: lineage,
                label: abbreviation,
              }))}
              onChange={setMinistry}
            />
            <Select
              label={t.filter}
              allLabel={t.all}
              value={severity}
              options={[{ value: 'BLOCKING', label: t.onlyBlocking }]}
              onChange={setSeverity}
            />
          </FilterBar>
          <p role="status" className="muted">
            {t.listOf(String(found.length), String(draft.findings.length))}
          </p>
          <ul className="findings">
            {shown.map((finding) => (
              <FindingRow
                key={`${finding.code} ${finding.kind} ${finding.subject} ${finding.field}`}
                finding={finding}
              />
            ))}
          </ul>
          {found.length > shown.length && (
            <Button onClick={() => setAll(true)}>{t.showMore(found.length - shown.length)}</Button>
          )}
        </>
      )}
    </Section>
  );
}

function FindingRow({ finding }: { finding: DraftFinding }) {
  const t = useText(DRAFTING_TEXTS);
  const { blocking, kind, subject, title, ministry, message } = finding;
  const place = findingPlace(finding);
  return (
    <li className={blocking ? 'finding finding--blocking' : 'finding'}>
      <span className={blocking ? 'tag tag--alarm' : 'tag'}>{blocking ? t.blockingTag : t.warningTag}</span>
      <div>
        {kind && (
          <p className="finding__subject">
            <LinkKeepingView to={place}>
              <span className="code">{subject}</span> <German>{title}</German>
            </LinkKeepingView>{' '}
            {ministry && <span className="muted">{ministry.abbreviation}</span>}
          </p>
        )}
        <p>
          {message} {!kind && <a href={place.slice(place.indexOf('#'))}>{t.toFacts}</a>}
        </p>
      </div>
    </li>
  );
}
