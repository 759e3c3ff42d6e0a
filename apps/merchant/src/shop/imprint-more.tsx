import { TextArea, TextField } from '@stadtlive/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { imprintFieldOf } from './imprint-field-of.ts';
import type { ImprintText } from './imprint-form.ts';
import type { PageWork } from './use-page-form.ts';

/** What not everybody has; open where something is stated, or wrong. */
export function ImprintMore({ work }: { work: PageWork }) {
  const { t } = useTranslation('page');
  const field = imprintFieldOf(work);
  const part = (heading: string, names: ImprintText[], children: ReactNode) => (
    <details
      className="imprint-more"
      open={names.some((name) => field(name).value || field(name).error) || undefined}
    >
      <summary>{heading}</summary>
      <div className="stack">{children}</div>
    </details>
  );
  return (
    <>
      {part(
        t('imprint.tax'),
        ['vatId', 'businessId'],
        <>
          <TextField
            label={t('imprint.vatId')}
            hint={t('imprint.vatIdHint')}
            maxLength={30}
            {...field('vatId')}
          />
          <TextField
            label={t('imprint.businessId')}
            hint={t('imprint.businessIdHint')}
            maxLength={30}
            {...field('businessId')}
          />
        </>,
      )}
      {part(
        t('imprint.profession'),
        ['profession', 'chamber', 'professionRules', 'supervisoryAuthority'],
        <>
          <TextField
            label={t('imprint.professionTitle')}
            hint={t('imprint.professionHint')}
            maxLength={120}
            {...field('profession')}
          />
          <TextField label={t('imprint.chamber')} maxLength={120} {...field('chamber')} />
          <TextField
            label={t('imprint.professionRules')}
            maxLength={300}
            {...field('professionRules')}
          />
          <TextArea
            label={t('imprint.supervisoryAuthority')}
            hint={t('imprint.supervisoryHint')}
            rows={2}
            maxLength={300}
            {...field('supervisoryAuthority')}
          />
        </>,
      )}
      {part(
        t('imprint.press'),
        ['editor', 'otherContact'],
        <>
          <TextArea
            label={t('imprint.editor')}
            hint={t('imprint.editorHint')}
            rows={2}
            maxLength={300}
            {...field('editor')}
          />
          <TextField
            label={t('imprint.otherContact')}
            inputMode="url"
            maxLength={120}
            {...field('otherContact')}
          />
        </>,
      )}
    </>
  );
}
