import { useMemo } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { FigureTable } from './FigureTable.tsx';
import { monthWords, rateWords } from './figure-words.ts';
import { byMonth, byOutlet, ENOUGH, inAll } from './figures.ts';
import { MonthChart } from './MonthChart.tsx';
import { OutletChart } from './OutletChart.tsx';
import type { Library } from './use-library.ts';
import { useReadPages } from './use-read-pages.ts';

/** More outlets make no chart that anybody could read: the table has all of them. */
const MOST_OUTLETS = 15;

/** What the reader has read: unsourced claims per 1,000 words by outlet and by month. Never a score. */
export function ReadingView({ library }: { readonly library: Library }) {
  const pages = useReadPages(library);
  const [all, outlets, months] = useMemo(
    () => [inAll(pages ?? []), byOutlet(pages ?? []), byMonth(pages ?? [])] as const,
    [pages],
  );
  if (library.kind === 'failed') return null;
  if (pages === null) return <p class="waiting">{message('library_reading')}</p>;
  return (
    <div class="page-width">
      <h1 class="title">{message('library_view_reading')}</h1>
      <p class="lead">{message('library_figures_lead')}</p>
      {all.rate === null ? (
        <section class="empty">
          <h2 class="empty-title">{message('library_figures_none')}</h2>
          <p class="empty-text">{message('library_figures_none_why')}</p>
        </section>
      ) : (
        <>
          <p class="figures-all">
            <strong>{rateWords(all.rate)}</strong> {message('library_figures_rate')}{' '}
            <span>
              ({counted('library_figures_articles', all.articles)}, {counted('library_figures_words', all.words)})
            </span>
          </p>
          {all.articles < ENOUGH && <p class="few">{message('library_figures_few')}</p>}
          <figure class="chart" aria-labelledby="by-outlet">
            <figcaption id="by-outlet" class="part-title">
              {message('library_figures_by_outlet')}
            </figcaption>
            <OutletChart figures={outlets.slice(0, MOST_OUTLETS)} />
            {outlets.length > MOST_OUTLETS && (
              <p class="part-text">{counted('library_figures_more_outlets', outlets.length - MOST_OUTLETS)}</p>
            )}
            <FigureTable figures={outlets} of={message('library_filter_site')} words={(name) => name} />
          </figure>
          <figure class="chart" aria-labelledby="by-month">
            <figcaption id="by-month" class="part-title">
              {message('library_figures_by_month')}
            </figcaption>
            {months.length > 1 ? (
              <MonthChart figures={months} />
            ) : (
              <p class="part-text">{message('library_figures_one_month')}</p>
            )}
            <FigureTable
              figures={months.filter(({ articles }) => articles > 0)}
              of={message('library_month')}
              words={monthWords}
            />
          </figure>
        </>
      )}
    </div>
  );
}
