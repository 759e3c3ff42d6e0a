import { ErrorSummary, Icon, useToast } from '@stadtlive/ui';
import { failureOf, useFailureWords, useViewer } from '@stadtlive/web-client';
import type { EditProfileInput, ProfileToEditFragment } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../texts.ts';
import { AgePanel } from './age-panel.tsx';
import { DirectoryChoice } from './directory-choice.tsx';
import { Preview } from './preview.tsx';
import { changesOf, formOf, hasChanged, type ProfileForm } from './profile-form.ts';
import { ReachLegend } from './reach-legend.tsx';
import { ToldFields } from './told-fields.tsx';

interface ProfileEditorProps {
  profile: ProfileToEditFragment;
  districts: readonly string[];
  edit: (input: EditProfileInput) => Promise<unknown>;
}

const checkedFields = ['about', 'district', 'phone', 'email', 'website'] as const;

export function ProfileEditor({ profile, districts, edit }: ProfileEditorProps) {
  const { t } = useTranslation('person');
  const failure = useFailureWords();
  const say = useToast();
  const { displayName } = useViewer().viewer!;
  const [changes, setChanges] = useState<Partial<ProfileForm>>({});
  const [errors, setErrors] = useState<{ id?: string; text: string }[]>([]);
  const [isSaving, setSaving] = useState(false);
  const form = { ...formOf(profile), ...changes };
  const { ageBand = null, mostVisible } = profile;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    try {
      await edit(changesOf(form, profile));
      setChanges({});
      setErrors([]);
      say({ text: t('profile.saved') });
    } catch (error) {
      const { field } = failureOf(error);
      const id = checkedFields.find((each) => each === field);
      setErrors([id ? { id, text: t(`profile.need.${id}`) } : { text: failure(error) }]);
    }
    setSaving(false);
  };
  return (
    <div className="cols profile-page">
      <div className="stack-6">
        <p className="row wrap-x between own-name">
          <span>
            <span className="sm soft">{t('profile.name')}</span>
            <b className="bold">{displayName}</b>
            <span className="xs muted">{t('profile.nameText')}</span>
          </span>
          <Link to="/konto/sicherheit">{t('profile.changeName')}</Link>
        </p>
        <AgePanel ageBand={ageBand} onAnswer={edit} />
        <form
          className="profile-form"
          noValidate
          aria-busy={isSaving}
          onSubmit={(event) => void save(event)}
        >
          {errors.length > 0 && <ErrorSummary heading={t('profile.wrong')} errors={errors} />}
          <h2>{t('profile.fields')}</h2>
          <ReachLegend />
          <ToldFields
            form={form}
            districts={districts}
            mostVisible={mostVisible}
            lockedWord={t(ageBand === null ? 'age.lockedUnknown' : 'age.locked')}
            errorOf={(id) => errors.find((error) => error.id === id)?.text}
            onChange={(change) => setChanges((before) => ({ ...before, ...change }))}
          />
          <DirectoryChoice
            ageBand={ageBand}
            isChosen={form.inDirectory}
            onChange={(inDirectory) => setChanges((before) => ({ ...before, inDirectory }))}
          />
          <div className="row wrap-x save-line">
            <button type="submit" className="btn p big">
              <Icon name="check" />
              {t('profile.save')}
            </button>
            {hasChanged(form, profile) && <span className="sm soft">{t('profile.unsaved')}</span>}
          </div>
        </form>
      </div>
      <aside>
        <Preview form={form} />
      </aside>
    </div>
  );
}
