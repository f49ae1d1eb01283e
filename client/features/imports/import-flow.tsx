import { useState } from 'react';
import { type ImportKind, TEMPLATE_KINDS } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../../lib/i18n.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { FileStep } from './file-step.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportResult, type Applied } from './import-result.tsx';
import { PREVIEW_TEXTS } from './preview-texts.ts';
import { TemplateLinks } from './template-links.tsx';

/** Where an import goes. */
export interface ImportPlace {
  readonly kind: ImportKind;
  /** Number of the draft, for what belongs to the plan. */
  readonly revision: number | null;
  /** Reporting date, for reports. */
  readonly round: string | null;
  /** Ministry whose rows the template holds; null for all that the person may edit. */
  readonly ministry: string | null;
}

/** A file that lies on the server, ready to be checked. */
export interface Source {
  /** Its name there. */
  readonly file: string;
  readonly name: string;
  /** "eingefügt: 12 Zeilen, 5 Spalten", for a table from the clipboard. */
  readonly note: string | null;
}

/** The steps of an import, one under the other: file, columns and preview, result. */
export function ImportFlow(place: ImportPlace) {
  const t = useText(PREVIEW_TEXTS);
  const say = useAnnounce();
  const [source, setSource] = useState<Source | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  // The same file again, corrected or not, is checked anew.
  const [round, setRound] = useState(0);
  const start = (next: Source | null) => {
    setSource(next);
    setApplied(null);
    setRound(round + 1);
  };
  if (applied) return <ImportResult place={place} applied={applied} onNext={() => start(null)} />;
  return (
    <>
      <div className="import-start">
        <FileStep key={round} source={source} returning={round > 0} onSource={start} />
        {source === null && TEMPLATE_KINDS.some((kind) => kind === place.kind) && (
          <TemplateLinks {...place} />
        )}
      </div>
      {source && (
        <ImportCheck
          key={`${round} ${place.round}`}
          place={place}
          source={source}
          onCancelled={() => {
            say(t.checkCancelled);
            start(null);
          }}
          onApplied={(answer) => setApplied({ ...answer, name: source.name })}
        />
      )}
    </>
  );
}
