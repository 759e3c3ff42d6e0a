import { HoursFields } from '@stadtlive/directory-web/merchant-hours';
import { TextField } from '@stadtlive/ui';
import type { BranchToEditFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { PointOnMap } from '../place/point-on-map.tsx';
import { Problems } from '../portal/problems.tsx';
import type { Shop } from '../shop/shop.ts';
import { useBranchWork } from './use-branch-work.ts';

interface BranchFormProps {
  shop: Shop;
  branch?: BranchToEditFragment;
  onDone: () => void;
}

export function BranchForm({ shop, branch, onDone }: BranchFormProps) {
  const { t } = useTranslation(['page', 'merchant']);
  const { form, found, point, errors, errorOf, change, save } = useBranchWork(shop, branch, onDone);
  const field = (name: 'name' | 'street' | 'postcode' | 'locality' | 'phone') => ({
    id: `branch-${name}`,
    value: form[name],
    error: errorOf(`branch-${name}`),
    onChange: ({ target }: { target: { value: string } }) =>
      change({
        [name]: target.value,
        // Another address has other points to choose from.
        ...(name !== 'name' && name !== 'phone' && { point: '' }),
      }),
  });
  return (
    <form
      className="panel stack branch-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Problems errors={errors} />
      <TextField
        label={t('branches.name')}
        hint={t('branches.nameHint')}
        maxLength={80}
        {...field('name')}
      />
      <TextField label={t('merchant:shop.street')} maxLength={120} {...field('street')} />
      <div className="postcode-row">
        <TextField
          label={t('merchant:shop.postcode')}
          inputMode="numeric"
          maxLength={5}
          {...field('postcode')}
        />
        <TextField label={t('merchant:shop.locality')} maxLength={80} {...field('locality')} />
      </div>
      <PointOnMap
        found={found}
        chosen={point}
        name={form.name.trim() || form.street.trim()}
        onChoose={(key) => change({ point: key })}
      />
      <TextField type="tel" label={t('branches.phone')} maxLength={40} {...field('phone')} />
      <label className="row tick">
        <input
          type="checkbox"
          checked={form.hasOwnHours}
          onChange={({ target }) => change({ hasOwnHours: target.checked })}
        />
        {t('branches.ownHours')}
      </label>
      {form.hasOwnHours && (
        <HoursFields hours={form.hours} errorOf={errorOf} onChange={(hours) => change({ hours })} />
      )}
      <div className="row wrap-x">
        <button type="submit" className="btn p">
          {t('branches.save')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {t('branches.cancel')}
        </button>
      </div>
    </form>
  );
}
