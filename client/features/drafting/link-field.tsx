import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useFieldWords } from '../../lib/field-words.ts';
import { useText } from '../../lib/i18n.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { German } from '../../ui/german.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { LinkTarget } from './item-kinds.ts';
import { ITEM_TEXTS } from './item-texts.ts';

/** Most answers that a search shows. */
const ANSWERS = 12;
/** Most titles that are looked up for the links of one field; the API takes no more codes at once. */
const NAMES = 100;

/** Titles of linked things and answers to a search, among the things of the draft. */
const DraftLinksQuery = graphql(`
  query DraftLinks($filter: DraftItemFilter, $first: Int!) {
    draftItems(filter: $filter, first: $first) {
      nodes {
        kind
        code
        title
        state
      }
    }
  }
`);

const ServiceLinksQuery = graphql(`
  query ServiceLinks($filter: OzgServiceFilter!, $first: Int!) {
    ozgServices(filter: $filter, first: $first) {
      nodes {
        code
        title
      }
    }
  }
`);

interface Answer {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/**
 * Links of a thing: those that it has, each with a way to remove it, and a search for more. What differs from the base
 * is marked.
 * @param self code of the thing itself, which is never an answer
 */
export function LinkField(props: {
  name: string;
  label: string;
  /** Of the search; without it made of the label. */
  addLabel?: string;
  target: LinkTarget;
  self: string;
  values: readonly string[];
  base: readonly string[];
  locked: boolean;
  onChange: (codes: string[]) => void;
}) {
  const t = useText(ITEM_TEXTS);
  const nameOf = useLinkNames(props.target, [...props.values, ...props.base]);
  const gone = props.base.filter((code) => !props.values.includes(code));
  const add = (code: string) => props.onChange([...new Set([...props.values, code])]);
  return (
    <fieldset className="form-field link-field">
      <legend className="form-field__label">{props.label}</legend>
      {props.values.length + gone.length === 0 && <p className="muted">{t.linksNone}</p>}
      <ul className="link-field__list">
        {props.values.map((code) => (
          <li key={code}>
            <LinkName code={code} name={nameOf(code)} />
            {!props.base.includes(code) && <span className="tag tag--new">{t.linkNew}</span>}
            {!props.locked && (
              <button
                type="button"
                className="button button--quiet"
                aria-label={t.linkRemove(nameOf(code) ?? code)}
                onClick={() => props.onChange(props.values.filter((each) => each !== code))}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
        {gone.map((code) => (
          <li key={code} className="link-field__gone">
            <del>
              <LinkName code={code} name={nameOf(code)} />
            </del>
            <span className="tag">{t.linkGone}</span>
            {!props.locked && (
              <button
                type="button"
                className="button button--quiet"
                aria-label={t.linkBack(nameOf(code) ?? code)}
                onClick={() => add(code)}
              >
                {t.undoField}
              </button>
            )}
          </li>
        ))}
      </ul>
      {!props.locked && (
        <LinkSearch
          {...props}
          exclude={[props.self, ...props.values]}
          onChoose={add}
          label={props.addLabel ?? t.linkAdd(props.label)}
        />
      )}
    </fieldset>
  );
}

function LinkName({ code, name }: { code: string; name: string | null }) {
  return (
    <span>
      <span className="code">{code}</span> <German>{name}</German>
    </span>
  );
}

/** Searches for one thing to link to. */
export function LinkSearch(props: {
  name: string;
  label: string;
  target: LinkTarget;
  exclude: readonly string[];
  onChoose: (code: string) => void;
}) {
  const [text, setText] = useState('');
  const answers = useAnswers(props.target, text.trim());
  return (
    <Combobox
      name={`${props.name}.search`}
      label={props.label}
      text={text}
      onSearch={setText}
      options={answers && answers.filter((answer) => !props.exclude.includes(answer.value)).slice(0, ANSWERS)}
      onChoose={props.onChoose}
    />
  );
}

function useAnswers(target: LinkTarget, text: string): Answer[] | null {
  const words = useFieldWords();
  const inDraft = target === 'GOAL' || target === 'MILESTONE' || target === 'MEASURE';
  const draft = useQuery(DraftLinksQuery, {
    skip: !inDraft || text === '',
    variables: { filter: inDraft ? { kind: [target], text } : null, first: 2 * ANSWERS },
  });
  const services = useQuery(ServiceLinksQuery, {
    skip: target !== 'SERVICE' || text === '',
    variables: { filter: { text }, first: 2 * ANSWERS },
  });
  if (text === '') return [];
  if (target === 'ORGANISATION') {
    const wanted = text.toLocaleLowerCase('de');
    return words.organisations
      .filter(({ name, abbreviation, code }) =>
        [name, abbreviation, code].some((each) => each.toLocaleLowerCase('de').includes(wanted)),
      )
      .map(({ lineage, abbreviation, name }) => ({ value: lineage, label: abbreviation, hint: name }));
  }
  if (target === 'SERVICE') {
    return (
      services.data?.ozgServices.nodes.map(({ code, title }) => ({
        value: code,
        label: code,
        hint: title,
      })) ?? null
    );
  }
  const nodes = draft.data?.draftItems.nodes.filter(({ state }) => state !== 'REMOVED');
  return nodes?.map(({ code, title }) => ({ value: code, label: code, hint: title })) ?? null;
}

/** Writers of the titles behind codes; null while unknown. */
function useLinkNames(target: LinkTarget, codes: readonly string[]): (code: string) => string | null {
  const words = useFieldWords();
  const inDraft = target === 'GOAL' || target === 'MILESTONE' || target === 'MEASURE';
  const code = [...new Set(codes)].toSorted().slice(0, NAMES);
  const none = code.length === 0;
  const draft = useQuery(DraftLinksQuery, {
    skip: !inDraft || none,
    variables: { filter: inDraft ? { kind: [target], code } : null, first: NAMES },
  });
  const services = useQuery(ServiceLinksQuery, {
    skip: target !== 'SERVICE' || none,
    variables: { filter: { code }, first: NAMES },
  });
  if (target === 'ORGANISATION') {
    return (key) => words.organisations.find((each) => each.lineage === key)?.name ?? null;
  }
  const known = target === 'SERVICE' ? services.data?.ozgServices.nodes : draft.data?.draftItems.nodes;
  return (key) => known?.find((node) => node.code === key)?.title ?? null;
}
