import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { importLink } from '../../lib/paths.ts';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { KIND_TEXTS } from './kind-texts.ts';
import { useImportTarget } from './use-import-target.ts';

/** The kinds of import to choose from, each with what it takes and where it goes. */
export function KindList({ kinds }: { kinds: readonly ImportKind[] }) {
  return (
    <ul className="import-kinds">
      {kinds.map((kind) => (
        <KindEntry key={kind} kind={kind} />
      ))}
    </ul>
  );
}

function KindEntry({ kind }: { kind: ImportKind }) {
  const t = useText(KIND_TEXTS);
  const labels = useLabels();
  const { sentence, obstacle } = useImportTarget(kind, null);
  return (
    <li className="import-kind">
      <p className="import-kind__name">
        <LinkKeepingView to={importLink(kind)}>{labels(`importKind.${kind}`)}</LinkKeepingView>
      </p>
      <p>{t.of[kind]}</p>
      {(obstacle ?? sentence) && <p className="import-kind__note">{obstacle ?? sentence}</p>}
    </li>
  );
}
