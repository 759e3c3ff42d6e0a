import { useApolloClient } from '@apollo/client/react';
import { useToast } from '@stadtlive/ui';
import { failureOf, request, useCity, useViewer } from '@stadtlive/web-client';
import {
  EditShopDocument,
  MerchantShopsDocument,
  OpenShopDocument,
  PublishPageDocument,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { nothingLost, useUnsaved } from '../leaving/leaving.ts';
import { likelyImprint } from '../shop/imprint-form.ts';
import { changesOf, formOf, inputOf, type ShopForm } from '../shop/shop-form.ts';
import { useShop } from '../shop/shop.ts';
import { usePageForm } from '../shop/use-page-form.ts';
import { keptForm, useKeptForm } from './kept-form.ts';
import { lastStep, stepPath } from './setup-steps.ts';

/** One step of the set-up: it begins with what is likely, and is saved with the way to the next. */
export function useSetupWork(step: number) {
  const { t } = useTranslation('page');
  const city = useCity();
  const shop = useShop();
  const client = useApolloClient();
  const navigate = useNavigate();
  const say = useToast();
  const { state } = useLocation();
  const { viewer, setViewer } = useViewer();
  const likely = (): ShopForm => {
    const form = formOf(shop, city.name);
    const ownerName = viewer?.displayName ?? '';
    return {
      ...form,
      email: form.email || (step === 4 && viewer?.email) || '',
      imprint:
        step === lastStep
          ? likelyImprint(form.imprint, { kind: form.kind, name: form.name, ownerName })
          : form.imprint,
    };
  };
  const work = usePageForm(() => keptForm(state, step) ?? likely());
  const { form, setErrors } = work;
  const [first] = useState(form);
  const [isBusy, setBusy] = useState(false);
  useKeptForm(step, form);
  useUnsaved(JSON.stringify(form) !== JSON.stringify(first), true);

  const refresh = () => client.query({ query: MerchantShopsDocument, fetchPolicy: 'network-only' });
  /** @returns the id of the page */
  const store = async (next: number): Promise<string> => {
    if (!shop) {
      const input = { ...inputOf(form, work.settledPoint), kind: form.kind, draft: true };
      const { id, name } = (await request(OpenShopDocument, { input })).createOrganisation
        .organisation;
      if (viewer) setViewer({ ...viewer, organisations: [...viewer.organisations, { id, name }] });
      return id;
    }
    // Whoever goes back and on again does not lose how far the set-up had got.
    const setupStep = Math.max(next, shop.setupStep ?? 1);
    const changes = { ...changesOf(form, shop, work.settledPoint), setupStep };
    await request(EditShopDocument, { input: { ...changes, organisationId: shop.id } });
    return shop.id;
  };
  const attempt = async (what: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setErrors([]);
    try {
      await what();
    } catch (error) {
      work.tell(error);
    }
    setBusy(false);
  };

  /** Saves what is here, and goes on. */
  const goOn = () => {
    const wrong = work.faults();
    if (wrong.length) return setErrors(wrong);
    return attempt(async () => {
      const id = await store(step + 1);
      await refresh();
      // Somebody who opens a further page is led on in that one.
      const to = shop ? stepPath(step + 1) : `${stepPath(step + 1)}?laden=${id}`;
      void navigate(to, { state: nothingLost });
    });
  };

  /** Leaves this step as it was saved. */
  const later = () =>
    attempt(async () => {
      const setupStep = Math.max(step + 1, shop!.setupStep ?? 1);
      await request(EditShopDocument, { input: { organisationId: shop!.id, setupStep } });
      await refresh();
      void navigate(stepPath(step + 1), { state: nothingLost });
    });

  const publish = () => {
    const wrong = work.faults();
    if (wrong.length) return setErrors(wrong);
    return attempt(async () => {
      await store(step);
      try {
        await request(PublishPageDocument, { input: { organisationId: shop!.id } });
      } catch (error) {
        // What is missing stands in the list of duties, which is read anew.
        if (!failureOf(error).field?.startsWith('imprint')) throw error;
        await refresh();
        return document.getElementById('duties')?.focus();
      }
      say({ text: t('setup.published') });
      // First away: a page that is set up has no step to show.
      await navigate('/', { state: nothingLost });
      await refresh();
    });
  };

  return { ...work, goOn, later, publish, isBusy };
}
