import { Navigate, useLocation, useParams } from 'react-router';
import { ADDRESS_PARAMS } from '../../../shared/addresses.ts';
import type { ImportKind } from '../../../shared/domain/vocabulary.ts';
import { useFilterParams } from '../../lib/filter-params.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { importKindOfSegment, MINISTRY_PARAM, paths, signInLink } from '../../lib/paths.ts';
import { useViewer } from '../../lib/session.ts';
import { Select } from '../../ui/filters.tsx';
import { LinkKeepingView } from '../../ui/link-keeping-view.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { ImportFlow } from './import-flow.tsx';
import { KIND_TEXTS } from './kind-texts.ts';
import { IMPORT_TEXTS } from './texts.ts';
import { useImportTarget } from './use-import-target.ts';
import './imports.css';

/** Import of one kind of table: a file, how it is read, a preview, and only then the change. */
export function Component() {
  const t = useText(IMPORT_TEXTS);
  const labels = useLabels();
  const { kind: segment = '' } = useParams();
  const { pathname, search } = useLocation();
  const viewer = useViewer();
  const kind = importKindOfSegment(segment);
  if (viewer.role === null) return <Navigate to={signInLink(pathname + search)} replace />;
  const back = <LinkKeepingView to={paths.imports}>{t.toImports}</LinkKeepingView>;
  const breadcrumbs = [{ label: t.title, to: paths.imports }];
  if (kind === null) {
    return (
      <Page title={t.unknownKind} breadcrumbs={breadcrumbs}>
        <EmptyState title={segment} actions={back} />
      </Page>
    );
  }
  if (viewer.importKinds.includes(kind)) return <KindPage key={kind} kind={kind} />;
  return (
    <Page title={t.titleOf(labels(`importKind.${kind}`))} breadcrumbs={breadcrumbs}>
      <EmptyState title={t.notYours} actions={back}>
        {t.notYoursHelp}
      </EmptyState>
    </Page>
  );
}

function KindPage({ kind }: { kind: ImportKind }) {
  const t = useText(IMPORT_TEXTS);
  const kinds = useText(KIND_TEXTS);
  const labels = useLabels();
  const filters = useFilterParams();
  const ministry = filters.text(MINISTRY_PARAM);
  const target = useImportTarget(kind, filters.text(ADDRESS_PARAMS.round));
  return (
    <Page
      title={t.titleOf(labels(`importKind.${kind}`))}
      eyebrow={target.sentence}
      lead={kinds.of[kind]}
      breadcrumbs={[{ label: t.title, to: paths.imports }]}
    >
      {target.rounds.length > 1 && target.round !== null && (
        <div className="import-choice">
          <Select
            label={t.round}
            value={target.round}
            options={target.rounds.map(({ reportingDate, title }) => ({
              value: reportingDate,
              label: title,
            }))}
            onChange={(round) => filters.set({ [ADDRESS_PARAMS.round]: round })}
          />
        </div>
      )}
      {target.obstacle === null ? (
        <ImportFlow kind={kind} revision={target.revision} round={target.round} ministry={ministry} />
      ) : (
        <EmptyState
          title={target.obstacle}
          actions={<LinkKeepingView to={paths.imports}>{t.toImports}</LinkKeepingView>}
        />
      )}
    </Page>
  );
}
