import { useApolloClient } from '@apollo/client/react';
import { AccountScreen, Loaded } from '@stadtlive/identity-web/account-screen';
import { usePageQuery } from '@stadtlive/web-client';
import {
  EditProfileDocument,
  ProfilePageDocument,
  type EditProfileInput,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { ProfileEditor } from './profile-editor.tsx';

/** What one shows of oneself, and to whom. */
export default function ProfilePage() {
  const { t } = useTranslation('person');
  return (
    <AccountScreen title={t('profile.title')} lead={t('profile.lead')}>
      <OwnProfile />
    </AccountScreen>
  );
}

function OwnProfile() {
  const client = useApolloClient();
  const answer = usePageQuery(ProfilePageDocument, {});
  const edit = (input: EditProfileInput) =>
    client.mutate({ mutation: EditProfileDocument, variables: { input } });
  return (
    <Loaded answer={answer}>
      {({ viewer, mapLabels }) =>
        viewer && (
          <ProfileEditor
            profile={viewer.profile}
            districts={districtsOf(mapLabels, viewer.profile.district)}
            edit={edit}
          />
        )
      }
    </Loaded>
  );
}

/** What the city calls its districts, and the one chosen earlier even if it is called so no more. */
function districtsOf(
  labels: readonly { kind: string; name: string }[],
  chosen: string | null | undefined,
) {
  const names = labels.filter(({ kind }) => kind === 'DISTRICT').map(({ name }) => name);
  const all = new Set(chosen ? [...names, chosen] : names);
  return [...all].sort((a, b) => a.localeCompare(b, 'de'));
}
