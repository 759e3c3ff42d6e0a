import { Icon } from '@stadtlive/ui';
import type { ContentUnit } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { AxisEditor } from './axis-editor.tsx';
import {
  countCombinations,
  dropAxis,
  mostAxes,
  mostVariants,
  rowsFor,
  type AxisForm,
  type VariantForm,
} from './combinations.ts';
import { VariantTable } from './variant-table.tsx';

interface VariantSectionProps {
  axes: readonly AxisForm[];
  variants: readonly VariantForm[];
  /** What a new variant begins with. */
  blank: Omit<VariantForm, 'id' | 'options'>;
  unit: ContentUnit;
  /** Names of axes usual in the category. */
  usual: readonly string[];
  errorOf: (id: string) => string | undefined;
  onChange: (part: { axes: AxisForm[]; variants: VariantForm[] }) => void;
}

/** Sizes, colours, amounts: up to three axes, and what each combination costs and how much of it is there. */
export function VariantSection(props: VariantSectionProps) {
  const { axes, variants, blank, unit, usual, errorOf, onChange } = props;
  const { t } = useTranslation('catalogue');
  const count = countCombinations(axes);
  const isTooMany = count > mostVariants;
  const change = (to: AxisForm[]) => {
    // Rows wait while an axis has no value yet, and while there would be too many of them.
    const wanted = countCombinations(to);
    const isSound = wanted > 0 && wanted <= mostVariants;
    onChange({
      axes: to,
      variants: isSound ? rowsFor({ from: axes, to }, variants, blank) : [...variants],
    });
  };
  const offered = usual.filter((name) => axes.every((axis) => axis.name !== name));
  const add = (name: string) => {
    change([...axes, { name, values: [] }]);
    const field = `axis-${axes.length}${name ? '-values' : ''}`;
    requestAnimationFrame(() => document.getElementById(field)?.focus());
  };
  const remove = (place: number) =>
    onChange({ axes: axes.toSpliced(place, 1), variants: dropAxis(variants, place) });

  return (
    <section className="stack" id="variants">
      <h2>{t('variants.heading')}</h2>
      <p className="sm soft">{t(axes.length ? 'variants.lead' : 'variants.none')}</p>
      {axes.map((axis, place) => (
        <AxisEditor
          key={place}
          axis={axis}
          place={place}
          error={errorOf(`axes.${place}.name`) ?? errorOf(`axes.${place}`)}
          onChange={(changed) => change(axes.with(place, changed))}
          onRemove={() => remove(place)}
        />
      ))}
      {axes.length < mostAxes && (
        <div className="row wrap-x">
          {offered.map((name) => (
            <button key={name} type="button" className="btn sm" onClick={() => add(name)}>
              <Icon name="plus" />
              {name}
            </button>
          ))}
          <button type="button" className="btn sm" onClick={() => add('')}>
            <Icon name="plus" />
            {t('variants.ownAxis')}
          </button>
        </div>
      )}
      {isTooMany && (
        <p className="note danger" role="alert">
          <Icon name="warning-circle" />
          <span>{t('variants.tooMany', { count, most: mostVariants })}</span>
        </p>
      )}
      {!isTooMany && count > 0 && variants.length > 0 && (
        <>
          <VariantTable
            rows={variants}
            unit={unit}
            errorOf={errorOf}
            onChange={(rows) => onChange({ axes: [...axes], variants: rows })}
          />
          {variants.length < count && (
            <p className="row wrap-x sm soft">
              {t('variants.missing', { count: count - variants.length })}
              <button
                type="button"
                className="btn q sm"
                onClick={() =>
                  onChange({
                    axes: [...axes],
                    variants: rowsFor({ from: [], to: axes }, variants, blank),
                  })
                }
              >
                {t('variants.fill', { count: count - variants.length })}
              </button>
            </p>
          )}
        </>
      )}
      {axes.length > 0 && count === 0 && <p className="sm soft">{t('variants.noValues')}</p>}
    </section>
  );
}
