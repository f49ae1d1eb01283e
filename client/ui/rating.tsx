import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { TEXT_MAX } from '../../shared/domain/limits.ts';
import { SELF_LIGHTS, type SelfLight } from '../../shared/domain/vocabulary.ts';
import { useFormat } from '../lib/format.ts';
import { useText } from '../lib/i18n.ts';
import { useLabels } from '../lib/labels.ts';
import { RateMeasureMutation } from '../lib/rate-measure.ts';
import { useAnnounce } from './announce.tsx';
import { FormErrors } from './form-errors.tsx';
import type { FieldErrors } from './form-field.tsx';
import { Form, RadioGroup, SubmitButton, TextArea } from './form.tsx';
import { German } from './german.tsx';
import { LightShape, SelfLightTag } from './marker.tsx';
import { RATING_TEXTS } from './rating-texts.ts';

/** The CIO office's own judgement of a measure. */
export interface RatingValue {
  readonly light: SelfLight;
  /** Null where the viewer may not read it. */
  readonly comment: string | null;
  readonly ratedOn: string;
}

/** A rating with its day and, for those who may read it, its reason. */
export function RatingShown({ rating }: { rating: RatingValue | null }) {
  const t = useText(RATING_TEXTS);
  const format = useFormat();
  if (rating === null) return <span className="muted">{t.notRated}</span>;
  return (
    <span className="rating">
      <SelfLightTag light={rating.light} />
      <span className="muted">{t.ratedOn(format.day(rating.ratedOn))}</span>
      {rating.comment && (
        <span className="rating__comment">
          <German>{rating.comment}</German>
        </span>
      )}
    </span>
  );
}

/**
 * Rates a measure, for the CIO office only: show it where `viewer.viewerCan.accept`.
 * @param rating the last one; its light is proposed, its reason is not
 */
export function RatingForm({ measure, rating }: { measure: string; rating: RatingValue | null }) {
  const t = useText(RATING_TEXTS);
  const labels = useLabels();
  const announce = useAnnounce();
  const [light, setLight] = useState<SelfLight | null>(rating?.light ?? null);
  const [comment, setComment] = useState('');
  const [errors, setErrors] = useState<FieldErrors>([]);
  const [rate, { loading, error }] = useMutation(RateMeasureMutation, { refetchQueries: 'active' });
  const submit = () => {
    const faults: FieldErrors = [
      ...(light === null ? [{ name: 'light', message: t.lightMissing }] : []),
      ...(comment.trim() === '' ? [{ name: 'comment', message: t.commentMissing }] : []),
      ...(comment.length > TEXT_MAX.comment ? [{ name: 'comment', message: t.commentTooLong }] : []),
    ];
    setErrors(faults);
    if (faults.length > 0 || light === null || loading) return;
    rate({
      variables: { input: { measure, light, comment: comment.trim() } },
      onCompleted: () => {
        setComment('');
        announce(t.saved);
      },
      // What went wrong stands in the form: `error` is its failure.
    }).catch(() => undefined);
  };
  return (
    <Form errors={errors} failure={error} onSubmit={submit} label={t.light}>
      <FormErrors />
      <RadioGroup
        name="light"
        label={t.light}
        inline
        value={light}
        onChange={setLight}
        options={SELF_LIGHTS.map((value) => ({
          value,
          label: labels(`selfLight.${value}`),
          mark: <LightShape light={value} />,
        }))}
      />
      <TextArea
        name="comment"
        label={t.comment}
        hint={t.commentHint}
        value={comment}
        onChange={setComment}
        maxLength={TEXT_MAX.comment}
        rows={3}
        required
      />
      <div className="form__actions">
        <SubmitButton kind="secondary" pending={loading} pendingLabel={t.saving}>
          {t.save}
        </SubmitButton>
      </div>
    </Form>
  );
}
