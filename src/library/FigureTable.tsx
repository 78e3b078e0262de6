import { message } from '../browser/extension.ts';
import { rateWords } from './figure-words.ts';
import type { Figure } from './figures.ts';

type Props = {
  readonly figures: readonly Figure[];
  /** What the figures are of: the heading of their names. */
  readonly of: string;
  readonly words: (name: string) => string;
};

/** The figures of a chart as a table: for everybody who cannot see the chart, or wants to know exactly. */
export function FigureTable({ figures, of, words }: Props) {
  const number = new Intl.NumberFormat(message('language') || 'en');
  return (
    <details class="figures">
      <summary>{message('library_figures_table')}</summary>
      <div class="figures-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">{message('library_figures_column_rate')}</th>
              <th scope="col">{message('library_figures_column_articles')}</th>
              <th scope="col">{message('library_figures_column_claims')}</th>
              <th scope="col">{message('library_figures_column_words')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ name, rate, articles, claims, words: count }) => (
              <tr key={name}>
                <th scope="row">{words(name)}</th>
                <td>{rate === null ? '' : rateWords(rate)}</td>
                <td>{number.format(articles)}</td>
                <td>{number.format(claims)}</td>
                <td>{number.format(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
