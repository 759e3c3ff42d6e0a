import { Icon } from '@stadtlive/ui';
import { request, useFailureWords } from '@stadtlive/web-client';
import { StateStockDocument, type StateStockMutation } from '@stadtlive/web-client/graphql';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';
import { decode, readStockFile, type FileRow, type WrongRow } from './stock-file.ts';

/** As many rows as the server takes at once. */
const mostAtOnce = 500;

type Refused = StateStockMutation['stateStock']['refused'][number];

interface Report {
  changed: number;
  wrong: { line: number; text: string }[];
}

/** A list from the till: each row is taken or named with its reason. */
export function StockUpload({ shop }: { shop: Shop }) {
  const { t } = useTranslation('catalogue');
  const failure = useFailureWords();
  const id = useId();
  const [report, setReport] = useState<Report>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const wordsOf = ({ reason, text }: WrongRow) => t(`stock.wrong.${reason}`, { text });
  const refusedWords = ({ reason }: Refused, row: FileRow) =>
    t(`stock.refused.${reason}`, { number: row.sku ?? row.gtin });

  const send = async (file: File) => {
    const read = readStockFile(decode(await file.arrayBuffer()));
    if ('fault' in read) {
      const columns = read.columns?.join(', ');
      return setProblem(t(`stock.fault.${read.fault}`, { columns }));
    }
    const wrong = read.wrong.map((one) => ({ line: one.line, text: wordsOf(one) }));
    let changed = 0;
    for (let from = 0; from < read.rows.length; from += mostAtOnce) {
      const part = read.rows.slice(from, from + mostAtOnce);
      const rows = part.map(({ line: _, ...row }) => row);
      const input = { organisationId: shop.id, rows };
      const { stateStock } = await request(StateStockDocument, { input });
      changed += stateStock.changed;
      for (const refused of stateStock.refused) {
        const row = part[refused.row - 1]!;
        wrong.push({ line: row.line, text: refusedWords(refused, row) });
      }
      setReport({ changed, wrong: wrong.toSorted((a, b) => a.line - b.line) });
    }
    setReport({ changed, wrong: wrong.toSorted((a, b) => a.line - b.line) });
  };
  const take = async (file: File) => {
    setIsBusy(true);
    setProblem(undefined);
    setReport(undefined);
    await send(file).catch((error: unknown) => setProblem(failure(error)));
    setIsBusy(false);
  };

  return (
    <section className="stack gallery">
      <h2>{t('stock.heading')}</h2>
      <p className="sm soft" id={`${id}-hint`}>
        {t('stock.text')}
      </p>
      <pre className="example">
        <code>{'Artikelnummer;Bestand\nA-1001;12\nA-1002;0'}</code>
      </pre>
      <div>
        <input
          id={id}
          className="vh"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file && !isBusy) void take(file);
          }}
        />
        <label className="btn" htmlFor={id}>
          <Icon name="tray-arrow-up" />
          {t('stock.choose')}
        </label>
      </div>
      <div role="status">
        {isBusy && <p className="sm soft">{t('stock.busy')}</p>}
        {report && (
          <p className={`note ${report.changed > 0 ? 'ok' : ''}`}>
            <Icon name={report.changed > 0 ? 'check-circle' : 'info'} />
            <span>{t('stock.changed', { count: report.changed })}</span>
          </p>
        )}
      </div>
      {problem && (
        <p className="note danger" role="alert">
          <Icon name="warning-circle" />
          <span>{problem}</span>
        </p>
      )}
      {report && report.wrong.length > 0 && (
        <table className="tbl">
          <caption className="wrong-caption">
            {t('stock.notTaken', { count: report.wrong.length })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="r">
                {t('stock.line')}
              </th>
              <th scope="col">{t('stock.why')}</th>
            </tr>
          </thead>
          <tbody>
            {report.wrong.map(({ line, text }) => (
              <tr key={line}>
                <td className="r">{line}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
