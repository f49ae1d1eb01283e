import {
  CRITERION_ANSWERS,
  CRITERION_RULES,
  MATURITY_CRITERIA,
  type MaturityCriterion,
} from '../../../shared/domain/maturity-scale.ts';
import { TEXT_MAX } from '../../../shared/domain/limits.ts';
import { useText } from '../../lib/i18n.ts';
import { useLabels } from '../../lib/labels.ts';
import { RadioGroup, TextField } from '../../ui/form.tsx';
import { type AnswerValue, type AnswerValues, asks } from './answer-values.ts';
import { MATURITY_TEXTS } from './texts.ts';

/** All criteria of the scale in its order, each with its answer and, where it needs it, its evidence. */
export function CriterionFields(props: { values: AnswerValues; onChange: (values: AnswerValues) => void }) {
  return (
    <ol className="criteria">
      {MATURITY_CRITERIA.map((criterion) => (
        <li key={criterion}>
          <Criterion
            criterion={criterion}
            value={props.values[criterion]}
            onChange={(value) => props.onChange({ ...props.values, [criterion]: value })}
          />
        </li>
      ))}
    </ol>
  );
}

function Criterion(props: {
  criterion: MaturityCriterion;
  value: AnswerValue;
  onChange: (value: AnswerValue) => void;
}) {
  const t = useText(MATURITY_TEXTS);
  const labels = useLabels();
  const { criterion, value } = props;
  const rule = CRITERION_RULES[criterion];
  const answers = CRITERION_ANSWERS.filter((answer) => answer !== 'NOT_APPLICABLE' || rule.optional);
  const shown = asks(criterion, value.answer);
  return (
    <>
      <RadioGroup
        name={`answers.${criterion}`}
        label={labels(`maturityCriterion.${criterion}`)}
        hint={t.level(rule.level)}
        value={value.answer}
        options={answers.map((answer) => ({ value: answer, label: labels(`criterionAnswer.${answer}`) }))}
        onChange={(answer) => props.onChange({ ...value, answer })}
        inline
      />
      {shown.url && (
        <TextField
          name={`answers.${criterion}.url`}
          label={t.evidenceUrl}
          type="url"
          value={value.evidenceUrl}
          onChange={(evidenceUrl) => props.onChange({ ...value, evidenceUrl })}
          maxLength={TEXT_MAX.url}
          optional={rule.evidence !== 'URL'}
        />
      )}
      {shown.note && (
        <TextField
          name={`answers.${criterion}.note`}
          label={value.answer === 'NOT_APPLICABLE' ? t.reason : t.evidenceNote}
          value={value.note}
          onChange={(note) => props.onChange({ ...value, note })}
          maxLength={TEXT_MAX.note}
          optional={value.answer !== 'NOT_APPLICABLE'}
        />
      )}
    </>
  );
}
