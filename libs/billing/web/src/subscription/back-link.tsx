import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function BackLink() {
  const { t } = useTranslation('billing');
  return (
    <p className="back">
      <Link className="sm" to="/abo">
        ‹ {t('title')}
      </Link>
    </p>
  );
}
