import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { useShop, type Shop } from '../shop/shop.ts';
import { EarlierImports } from './earlier-imports.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportFrame } from './import-frame.tsx';
import './texts.ts';
import './import.css';

/** The first step: a file. */
export function Component() {
  const shop = useShop();
  return shop ? <FileStep shop={shop} /> : <Navigate to="/seite" replace />;
}

function FileStep({ shop }: { shop: Shop }) {
  const { t } = useTranslation('import');
  const navigate = useNavigate();
  return (
    <ImportFrame step="file">
      <p className="soft import-lead">{t('file.lead')}</p>
      <FileDrop shopId={shop.id} onOpen={(id) => void navigate(`/einlesen/${id}`)} />
      <details className="import-how">
        <summary>{t('file.how')}</summary>
        <p className="sm soft">{t('file.howText')}</p>
      </details>
      <EarlierImports slug={shop.slug} />
    </ImportFrame>
  );
}
