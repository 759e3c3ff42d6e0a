import { Icon } from '@stadtlive/ui';
import { formatNumber, request, useLanguage } from '@stadtlive/web-client';
import {
  ReadImportAgainDocument,
  type ImportEncoding,
  type ImportSeparator,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

const encodings: ImportEncoding[] = ['UTF_8', 'WINDOWS_1252', 'DOS_850', 'UTF_16LE', 'UTF_16BE'];
const separators: ImportSeparator[] = ['SEMICOLON', 'COMMA', 'TAB', 'PIPE'];

interface ReadingNoteProps {
  seen: SeenImport;
  onRead: (again: SeenImport) => void;
}

/** How the file was read, and how else it could be. */
export function ReadingNote({ seen, onRead }: ReadingNoteProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const rows = t('read.rows', { count: seen.rowCount }).replace(
    String(seen.rowCount),
    formatNumber(seen.rowCount, language),
  );
  return (
    <div className="note import-reading">
      <Icon name="file-csv" />
      <div>
        <b className="med">{seen.fileName}</b>{' '}
        <span className="muted num">
          · {rows} · {t('read.separator', { name: t(`read.separators.${seen.separator}`) })} ·{' '}
          {t('read.recognised', { encoding: t(`read.encoding.${seen.encoding}`) })}
          {!seen.hasHeader && ` · ${t('read.noHeader')}`}
        </span>{' '}
        <button
          type="button"
          className="import-link nb"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('read.wrong')}
        </button>
        {isOpen && <ReadAgain seen={seen} onRead={onRead} />}
      </div>
    </div>
  );
}

function ReadAgain({ seen, onRead }: ReadingNoteProps) {
  const { t } = useTranslation('import');
  const locale = useLocale();
  const failure = useImportFailure();
  const [encoding, setEncoding] = useState(seen.encoding);
  const [separator, setSeparator] = useState(seen.separator);
  const [hasHeader, setHasHeader] = useState(seen.hasHeader);
  const [problem, setProblem] = useState('');
  const read = async () => {
    try {
      const input = { importId: seen.id, encoding, separator, hasHeader };
      onRead((await request(ReadImportAgainDocument, { input, locale })).readImportAgain.import);
    } catch (error) {
      setProblem(failure(error));
    }
  };
  return (
    <div className="import-again">
      <label className="field">
        <span className="lb">{t('read.encodingLabel')}</span>
        <select
          className="in select"
          value={encoding}
          onChange={(event) => setEncoding(event.target.value as ImportEncoding)}
        >
          {encodings.map((one) => (
            <option key={one} value={one}>
              {t(`read.encoding.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="lb">{t('read.separatorLabel')}</span>
        <select
          className="in select"
          value={separator}
          onChange={(event) => setSeparator(event.target.value as ImportSeparator)}
        >
          {separators.map((one) => (
            <option key={one} value={one}>
              {t(`read.separators.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="row sm tick">
        <input
          type="checkbox"
          checked={hasHeader}
          onChange={(event) => setHasHeader(event.target.checked)}
        />
        {t('read.headerLabel')}
      </label>
      <button type="button" className="btn" onClick={() => void read()}>
        {t('read.again')}
      </button>
      {problem && (
        <p className="errmsg" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
