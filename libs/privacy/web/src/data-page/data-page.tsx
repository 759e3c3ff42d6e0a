import { useQuery } from '@apollo/client/react';
import { AccountScreen, Loaded } from '@stadtlive/identity-web/account-screen';
import { useCity } from '@stadtlive/web-client';
import { DataPageDocument, type DataPageQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ErasurePath } from '../erasure/erasure-path.tsx';
import { ExportPanel } from '../export/export-panel.tsx';
import '../texts.ts';
import { Held } from './held.tsx';

export type DataOfViewer = NonNullable<DataPageQuery['viewer']>;

/** What is held about a person, the way to take it along, and the way to have it gone. */
export default function DataPage() {
  const { t } = useTranslation('privacy');
  const { portalName: portal } = useCity();
  const [params] = useSearchParams();
  const isErasing = params.has('schritt');
  return (
    <AccountScreen
      title={isErasing ? t('erase.title') : t('title')}
      lead={isErasing ? undefined : t('lead', { portal })}
    >
      <Data isErasing={isErasing} />
    </AccountScreen>
  );
}

function Data({ isErasing }: { isErasing: boolean }) {
  // Counted anew each time: what was true a minute ago would be a false promise.
  const answer = useQuery(DataPageDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Loaded answer={answer}>
      {({ viewer }) =>
        viewer &&
        (isErasing ? (
          <ErasurePath preview={viewer.erasurePreview} refresh={answer.refetch} />
        ) : (
          <Overview viewer={viewer} />
        ))
      }
    </Loaded>
  );
}

function Overview({ viewer }: { viewer: DataOfViewer }) {
  const { t } = useTranslation('privacy');
  return (
    <div className="cols data-page">
      <Held preview={viewer.erasurePreview} />
      <aside className="stack-6">
        <ExportPanel />
        {!viewer.erasureScheduledFor && (
          <section>
            <h2>{t('erase.heading')}</h2>
            <p className="soft">{t('erase.text')}</p>
            <Link className="btn" to="?schritt=1">
              {t('erase.start')}
            </Link>
          </section>
        )}
      </aside>
    </div>
  );
}
