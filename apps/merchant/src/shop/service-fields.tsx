import { Icon, TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { ServiceForm } from './shop-form.ts';
import type { PageWork } from './use-page-form.ts';

const most = 30;

/** A line for each service; the last one can be added to. */
export function ServiceFields({ work }: { work: PageWork }) {
  const { t } = useTranslation('page');
  const { form, change, errorOf } = work;
  const { services } = form;
  const set = (i: number, part: Partial<ServiceForm>) =>
    change({ services: services.map((one, at) => (at === i ? { ...one, ...part } : one)) });
  return (
    <section className="stack" id="leistungen">
      <div>
        <h2>{t('services.heading')}</h2>
        <p className="hint">{t('services.hint')}</p>
      </div>
      {services.map(({ name, price }, i) => (
        <div className="service-row" key={i}>
          <TextField
            id={`services-${i}-name`}
            label={t('services.name', { n: i + 1 })}
            hint={i === 0 ? t('services.nameHint') : undefined}
            value={name}
            error={errorOf(`services-${i}-name`)}
            maxLength={120}
            onChange={({ target }) => set(i, { name: target.value })}
          />
          <TextField
            id={`services-${i}-price`}
            label={t('services.price')}
            hint={i === 0 ? t('services.priceHint') : undefined}
            value={price}
            error={errorOf(`services-${i}-price`)}
            maxLength={60}
            onChange={({ target }) => set(i, { price: target.value })}
          />
          <button
            type="button"
            className="btn q"
            aria-label={t('services.remove', { name: name || t('services.this') })}
            onClick={() => change({ services: services.filter((_, at) => at !== i) })}
          >
            <Icon name="trash" />
          </button>
        </div>
      ))}
      {services.length < most && (
        <button
          type="button"
          className="btn"
          onClick={() => change({ services: [...services, { name: '', price: '' }] })}
        >
          <Icon name="plus" />
          {t('services.add')}
        </button>
      )}
    </section>
  );
}
