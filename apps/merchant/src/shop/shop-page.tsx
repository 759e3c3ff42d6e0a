import { useApolloClient } from '@apollo/client/react';
import { HoursFields, hoursFaults, hoursFieldFrom } from '@stadtlive/directory-web/merchant-hours';
import { ErrorSummary, Icon, SelectField, TextArea, TextField, useToast } from '@stadtlive/ui';
import {
  failureOf,
  request,
  useCity,
  useFailureWords,
  useLanguage,
  useViewer,
} from '@stadtlive/web-client';
import {
  EditShopDocument,
  MerchantShopsDocument,
  OpenShopDocument,
} from '@stadtlive/web-client/graphql';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PictureUpload } from '../products/picture-upload.tsx';
import { useLeaveGuard } from '../portal/use-leave-guard.ts';
import { changesOf, fieldFrom, formOf, inputOf, wrongFields, type ShopForm } from './shop-form.ts';
import { useShop } from './shop.ts';

/** The shop's page: made here the first time, edited ever after. */
export function ShopPage() {
  const { t } = useTranslation(['merchant', 'hours']);
  const city = useCity();
  const language = useLanguage();
  const shop = useShop();
  const client = useApolloClient();
  const navigate = useNavigate();
  const say = useToast();
  const failure = useFailureWords();
  const { viewer, setViewer } = useViewer();
  const [form, setForm] = useState<ShopForm>(() => formOf(shop, city.name));
  const [logoId, setLogoId] = useState(shop?.logo?.id);
  const [errors, setErrors] = useState<{ id?: string; text: string }[]>([]);
  const [isSaved, setIsSaved] = useState(true);
  useLeaveGuard(!isSaved, t('leave'));
  useEffect(() => {
    document.title = `${shop ? t('shop.title') : t('shop.newTitle')} – ${city.portalName}`;
  }, [t, shop, city.portalName]);

  const set = (change: Partial<ShopForm>) => {
    setForm((now) => ({ ...now, ...change }));
    setIsSaved(false);
  };
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text;
  const field = (name: Exclude<keyof ShopForm, 'hours'>) => ({
    id: name,
    value: form[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });

  const save = async () => {
    const wrong = [
      ...wrongFields(form).map((id) => ({ id, text: t(`shop.need.${id as 'name'}`) })),
      ...hoursFaults(form.hours).map(({ id, fault }) => ({ id, text: t(`hours:fault.${fault}`) })),
    ];
    setErrors(wrong);
    if (wrong.length) return;
    try {
      if (shop) {
        const changes = { ...changesOf(form, shop), logoId: logoId ?? null };
        await request(EditShopDocument, { input: { ...changes, organisationId: shop.id } });
      } else {
        const input = { ...inputOf(form, shop), kind: form.kind };
        const opened = await request(OpenShopDocument, { input });
        const { id, name } = opened.createOrganisation.organisation;
        if (logoId) await request(EditShopDocument, { input: { organisationId: id, logoId } });
        if (viewer)
          setViewer({ ...viewer, organisations: [...viewer.organisations, { id, name }] });
      }
      setIsSaved(true);
      await client.query({ query: MerchantShopsDocument, fetchPolicy: 'network-only' });
      say({ text: shop ? t('saved') : t('shop.opened') });
      if (!shop) void navigate('/');
    } catch (error) {
      const { field } = failureOf(error);
      const id = field && (hoursFieldFrom(field, form.hours) ?? fieldFrom(field));
      const isPlace = field === 'location';
      setErrors([{ ...(id && { id }), text: isPlace ? t('shop.need.location') : failure(error) }]);
    }
  };

  return (
    <>
      <h1>{shop ? t('shop.title') : t('shop.newTitle')}</h1>
      <p className="soft lead">{shop ? t('shop.lead') : t('shop.newLead')}</p>
      <form
        className="editor stack-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary heading={t('wrong', { count: errors.length })} errors={errors} />
        <section className="stack">
          <h2>{t('shop.who')}</h2>
          {!shop && (
            <SelectField label={t('shop.kind')} {...field('kind')}>
              {(['BUSINESS', 'CLUB', 'INSTITUTION'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </SelectField>
          )}
          <TextField
            label={t('shop.name')}
            maxLength={120}
            autoComplete="organization"
            {...field('name')}
          />
          <TextField
            label={t('shop.tagline')}
            hint={t('shop.taglineHint')}
            maxLength={160}
            {...field('tagline')}
          />
          <SelectField label={t('shop.topic')} {...field('topic')}>
            <option value="">{t('choose')}</option>
            {city.topics.map((topic) => (
              <option key={topic.slug} value={topic.slug}>
                {topic[language]}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={t('shop.description')}
            hint={t('shop.descriptionHint')}
            maxLength={5000}
            {...field('description')}
          />
        </section>
        <section className="stack">
          <h2>{t('shop.where')}</h2>
          <TextField
            label={t('shop.street')}
            hint={t('shop.streetHint')}
            autoComplete="street-address"
            maxLength={120}
            {...field('street')}
          />
          <div className="postcode-row">
            <TextField
              label={t('shop.postcode')}
              inputMode="numeric"
              autoComplete="postal-code"
              maxLength={5}
              {...field('postcode')}
            />
            <TextField
              label={t('shop.locality')}
              autoComplete="address-level2"
              maxLength={80}
              {...field('locality')}
            />
          </div>
        </section>
        <HoursFields hours={form.hours} errorOf={errorOf} onChange={(hours) => set({ hours })} />
        <section className="stack">
          <h2>{t('shop.contact')}</h2>
          <TextField
            label={t('shop.phone')}
            type="tel"
            autoComplete="tel"
            maxLength={40}
            {...field('phone')}
          />
          <TextField
            label={t('shop.email')}
            type="email"
            autoComplete="email"
            maxLength={254}
            {...field('email')}
          />
          <TextField
            label={t('shop.website')}
            inputMode="url"
            autoComplete="url"
            maxLength={300}
            {...field('website')}
          />
        </section>
        <PictureUpload
          heading={t('shop.logo')}
          hint={t('shop.logoHint')}
          alt={form.name || t('shop.logo')}
          present={shop?.logo ?? undefined}
          placeholderId={shop?.id ?? 'new'}
          placeholderName={form.name}
          onUploaded={(id) => {
            setLogoId(id);
            setIsSaved(false);
          }}
        />
        <button type="submit" className="btn p big">
          <Icon name="check" />
          {shop ? t('save') : t('shop.open')}
        </button>
      </form>
    </>
  );
}
