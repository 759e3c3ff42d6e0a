import { Icon } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import type { ReceiptOnPageFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { saveAs } from '../export/download.ts';
import '../texts.ts';
import { useDayWords, useMomentWords } from '../use-day-words.ts';
import { CopyAddress } from './copy-address.tsx';
import { receiptJson, receiptText } from './receipt-file.ts';
import { receiptPath } from './receipt-path.ts';

interface KeepReceiptProps {
  receipt: ReceiptOnPageFragment;
  code: string;
}

/** The receipt as a file, and the address at which it can be looked up later. */
export function KeepReceipt({ receipt, code }: KeepReceiptProps) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const moment = useMomentWords();
  const dayWords = useDayWords();
  const address = location.origin + receiptPath(receipt.id, code);
  const held = { receipt, code, address };
  const name = `loeschung-${receipt.erasedAt.slice(0, 10)}`;
  const saveText = () => {
    const text = receiptText(
      held,
      {
        title: t('receipt.title'),
        number: t('receipt.number'),
        code: t('receipt.code'),
        address: t('receipt.address'),
        erasedAt: t('receipt.erasedAt'),
        gone: t('receipt.gone'),
        kept: t('receipt.kept'),
        keptNothing: t('receipt.keptNothing'),
        steps: t('receipt.steps'),
        moment,
        keptUntil: (until, law) => t('receipt.keptUntil', { until: dayWords(until), law }),
        state: (state) => t(`receipt.state.${state}`),
      },
      language,
    );
    saveAs(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${name}.txt`);
  };
  const saveJson = () =>
    saveAs(new Blob([receiptJson(held)], { type: 'application/json' }), `${name}.json`);
  return (
    <section className="keep-receipt">
      <h2>{t('receipt.save')}</h2>
      <p className="sm soft">{t('receipt.saveText')}</p>
      <div className="row wrap-x">
        <button type="button" className="btn p" onClick={saveText}>
          <Icon name="download-simple" />
          {t('receipt.asText')}
        </button>
        <button type="button" className="btn" onClick={saveJson}>
          <Icon name="download-simple" />
          {t('receipt.asJson')}
        </button>
      </div>
      <CopyAddress address={address} />
    </section>
  );
}
