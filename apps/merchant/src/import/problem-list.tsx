import { Icon } from '@stadtlive/ui';
import { formatNumber, request, useLanguage } from '@stadtlive/web-client';
import { SettleImportProblemDocument, type ImportSettlement } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportFailure } from './use-import-failure.ts';
import { useLocale, type SeenImport } from './use-import.ts';

type Problem = SeenImport['problems'][number];

interface ProblemListProps {
  seen: SeenImport;
  onChange: (seen: SeenImport) => void;
}

/** Findings of one kind together, to be dealt with at once. */
export function ProblemList({ seen, onChange }: ProblemListProps) {
  const { t } = useTranslation('import');
  const groups = [
    ['problems', seen.problems.filter(({ isRefusing }) => isRefusing)],
    ['notes', seen.problems.filter(({ isRefusing }) => !isRefusing)],
  ] as const;
  return (
    <>
      {groups.map(
        ([name, problems]) =>
          problems.length > 0 && (
            <section key={name} className="import-problems">
              <div className="row between wrap-x">
                <h3>{t(`check.${name}`)}</h3>
                {name === (groups[0][1].length > 0 ? 'problems' : 'notes') && (
                  <ReportLink seen={seen} />
                )}
              </div>
              <ul>
                {problems.map((problem) => (
                  <Entry
                    key={`${problem.code} ${problem.column}`}
                    importId={seen.id}
                    problem={problem}
                    onChange={onChange}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

export function ReportLink({ seen }: { seen: Pick<SeenImport, 'reportPath'> }) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  return (
    <a className="btn sm" href={`${seen.reportPath}?sprache=${language}`} download>
      <Icon name="download-simple" />
      {t('check.report')}
    </a>
  );
}

interface EntryProps {
  importId: string;
  problem: Problem;
  onChange: (seen: SeenImport) => void;
}

function Entry({ importId, problem, onChange }: EntryProps) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const locale = useLocale();
  const failure = useImportFailure();
  const [error, setError] = useState('');
  const { code, column, columnName, count, isRefusing, reason, cure } = problem;
  const settle = async (how: ImportSettlement) => {
    try {
      const input = { importId, code, column: column ?? null, how };
      const answer = await request(SettleImportProblemDocument, { input, locale });
      onChange(answer.settleImportProblem.import);
    } catch (refusal) {
      setError(failure(refusal));
    }
  };
  const rows = t('check.rows', { count }).replace(String(count), formatNumber(count, language));
  return (
    <li className="import-problem">
      <div className="import-problem-count">
        <b className="num">{rows}</b>
        <span className="xs muted">{columnName ?? t('check.wholeRow')}</span>
      </div>
      <div>
        <p className="med">{reason}</p>
        <p className="sm soft">{cure}</p>
        {error && (
          <p className="errmsg" role="alert">
            {error}
          </p>
        )}
      </div>
      <div className="row wrap-x import-problem-ways">
        {column != null && (
          <button type="button" className="btn sm" onClick={() => void settle('EMPTY_CELLS')}>
            {t('check.emptyCells')}
          </button>
        )}
        {isRefusing && (
          <button type="button" className="btn sm" onClick={() => void settle('SKIP_ROWS')}>
            {t('check.skipRows')}
          </button>
        )}
      </div>
    </li>
  );
}
