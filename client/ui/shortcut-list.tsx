import { Fragment, type ReactNode } from 'react';
import { setAppearance, useAppearance } from '../lib/appearance.ts';
import { useText } from '../lib/i18n.ts';
import { useViewer } from '../lib/session.ts';
import { ownKeyedPages, PAGE_KEYS, PAGE_PREFIX } from '../lib/shortcuts.ts';
import { SHORTCUT_TEXTS } from './shortcut-texts.ts';
import './shortcuts.css';

/** All shortcuts that this person can use, and the switch for single keys; stands under a heading of level 2. */
export function ShortcutList() {
  const t = useText(SHORTCUT_TEXTS);
  const viewer = useViewer();
  const { shortcuts } = useAppearance();
  const can = viewer.viewerCan;
  return (
    <div className="shortcuts">
      <div>
        <label>
          <input
            type="checkbox"
            checked={shortcuts === 'ON'}
            onChange={(event) => setAppearance({ shortcuts: event.target.checked ? 'ON' : 'OFF' })}
          />{' '}
          {t.use}
        </label>
        <p className="muted">{t.useHelp}</p>
      </div>
      <div className="shortcuts__groups">
        <Group title={t.everywhere}>
          <Line keys={['?']} does={t.sheet} />
          <Line keys={['/']} other={[t.control, 'K']} does={t.search} />
          <Line keys={[t.escape]} does={t.close} />
        </Group>
        <Group title={t.toPages}>
          {ownKeyedPages(viewer).map((page) => (
            <Line key={page} keys={[PAGE_PREFIX, PAGE_KEYS[page].key]} oneByOne does={t.pages[page]} />
          ))}
        </Group>
        {(can.release || can.accept) && (
          <Group title={t.inReview}>
            <Line keys={['j']} other={['↓']} does={t.nextReport} />
            <Line keys={['k']} other={['↑']} does={t.previousReport} />
            <Line keys={['a']} does={t.step} />
            <Line keys={['r']} does={t.giveBack} />
            <Line keys={['x']} does={t.select} />
          </Group>
        )}
        {can.report && (
          <Group title={t.inForm}>
            <Line keys={[t.control, 'S']} does={t.save} />
            <Line keys={[t.control, t.enter]} does={t.submit} />
          </Group>
        )}
      </div>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="shortcuts__list">{children}</dl>
    </section>
  );
}

/**
 * @param other keys that do the same
 * @param oneByOne pressed one after the other, not together
 */
function Line(props: {
  keys: readonly string[];
  other?: readonly string[];
  oneByOne?: boolean;
  does: string;
}) {
  const t = useText(SHORTCUT_TEXTS);
  return (
    <div>
      <dt>
        <Keys keys={props.keys} between={props.oneByOne === true ? ` ${t.afterwards} ` : ' + '} />
        {props.other && (
          <>
            {` ${t.or} `}
            <Keys keys={props.other} between=" + " />
          </>
        )}
      </dt>
      <dd>{props.does}</dd>
    </div>
  );
}

function Keys({ keys, between }: { keys: readonly string[]; between: string }) {
  return keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 && between}
      <kbd>{key}</kbd>
    </Fragment>
  ));
}
