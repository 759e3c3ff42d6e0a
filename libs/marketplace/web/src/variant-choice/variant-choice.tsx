import { formatPrice, useLanguage } from '@stadtlive/web-client';
import type { ShownProductFragment, ShownVariantFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { stateOfValue, variantWith } from './choice.ts';

interface VariantChoiceProps {
  product: ShownProductFragment;
  chosen: ShownVariantFragment;
  onChoose: (axis: number, value: string) => void;
}

/** One group for each thing the variants differ by. What does not go together still leads somewhere. */
export function VariantChoice({ product, chosen, onChoose }: VariantChoiceProps) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { axes, variants, currency } = product;
  // With one axis alone each value has one price; with several it depends on the others.
  const priceOf = (value: string) => {
    const variant = variantWith(variants, [value], 0, value);
    return variant && formatPrice(variant.priceCents, language, currency);
  };
  return axes.map((axis, place) => (
    <fieldset key={axis.name} className="variant-axis">
      <legend className="lb">{axis.name}</legend>
      <div className="variant-values">
        {axis.values.map((value) => {
          const state = stateOfValue(variants, chosen.options, place, value);
          return (
            <label key={value} className={`chip ${state}`}>
              <input
                type="radio"
                className="vh"
                name={`axis-${place}`}
                value={value}
                checked={chosen.options[place] === value}
                onChange={() => onChoose(place, value)}
              />
              {value}
              {axes.length === 1 && <span className="num">{priceOf(value)}</span>}
              {state !== 'there' && <span className="vh">, {t(`variant.${state}`)}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  ));
}
