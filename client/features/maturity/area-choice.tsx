import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useCountyNames } from '../../lib/county-names.ts';
import { useText } from '../../lib/i18n.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MATURITY_TEXTS } from './texts.ts';

/** Most answers that a search shows. */
const ANSWERS = 12;

const CountiesQuery = graphql(`
  query Counties($asOf: Date) {
    ozgCoverage(asOf: $asOf) {
      counties {
        ags
        name
        municipalities
      }
    }
  }
`);

const MunicipalitySearchQuery = graphql(`
  query MunicipalitySearch($asOf: Date, $text: String!, $first: Int!) {
    municipalityCoverage(asOf: $asOf, filter: { text: $text }, first: $first) {
      nodes {
        ags
        name
        county {
          name
        }
      }
    }
  }
`);

/** While the register is on its way. */
const NO_COUNTIES: readonly Named[] = [];

interface Named {
  readonly ags: string;
  readonly name: string;
}

/** Choice of counties, or of single municipalities by search, out of the register of a day. */
export function AreaChoice(props: {
  kind: 'COUNTIES' | 'SOME';
  asOf: string;
  counties: readonly string[];
  onCounties: (counties: readonly string[]) => void;
  municipalities: readonly Named[];
  onMunicipalities: (municipalities: readonly Named[]) => void;
}) {
  return props.kind === 'COUNTIES' ? (
    <Counties asOf={props.asOf} values={props.counties} onChange={props.onCounties} />
  ) : (
    <Municipalities asOf={props.asOf} values={props.municipalities} onChange={props.onMunicipalities} />
  );
}

function Counties(props: {
  asOf: string;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}) {
  const t = useText(MATURITY_TEXTS);
  const { data } = useQuery(CountiesQuery, { variables: { asOf: props.asOf } });
  const names = useCountyNames(data?.ozgCoverage.counties ?? NO_COUNTIES);
  return (
    <fieldset className="form-field">
      <legend className="form-field__label">{t.counties}</legend>
      <div className="choices">
        {data?.ozgCoverage.counties.map(({ ags, name, municipalities }) => (
          <label key={ags} className="choice">
            <input
              type="checkbox"
              checked={props.values.includes(ags)}
              onChange={({ target }) =>
                props.onChange(
                  target.checked ? [...props.values, ags] : props.values.filter((each) => each !== ags),
                )
              }
            />
            <span>
              {names.get(ags) ?? name} <span className="muted">({municipalities})</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Municipalities(props: {
  asOf: string;
  values: readonly Named[];
  onChange: (values: readonly Named[]) => void;
}) {
  const t = useText(MATURITY_TEXTS);
  const [text, setText] = useState('');
  const { data } = useQuery(MunicipalitySearchQuery, {
    skip: text.trim() === '',
    variables: { asOf: props.asOf, text: text.trim(), first: 2 * ANSWERS },
  });
  const nodes = text.trim() === '' ? [] : data?.municipalityCoverage.nodes;
  const chosen = new Set(props.values.map(({ ags }) => ags));
  return (
    <fieldset className="form-field link-field">
      <legend className="form-field__label">{t.chosenMunicipalities}</legend>
      <ul className="link-field__list">
        {props.values.map(({ ags, name }) => (
          <li key={ags}>
            <span>
              <span className="code">{ags}</span> {name}
            </span>
            <button
              type="button"
              className="button button--quiet"
              aria-label={t.removeMunicipality(name)}
              onClick={() => props.onChange(props.values.filter((each) => each.ags !== ags))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <Combobox
        name="municipality"
        label={t.addMunicipality}
        text={text}
        onSearch={setText}
        options={
          nodes
            ? nodes
                .filter(({ ags }) => !chosen.has(ags))
                .slice(0, ANSWERS)
                .map(({ ags, name, county }) => ({ value: ags, label: name, hint: county.name }))
            : null
        }
        onChoose={(ags) => {
          const found = nodes?.find((each) => each.ags === ags);
          if (found) props.onChange([...props.values, { ags, name: found.name }]);
        }}
      />
    </fieldset>
  );
}
