import { scaleLinear, scalePoint } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { message } from '../browser/extension.ts';
import { monthWords, rateWords } from './figure-words.ts';
import { ENOUGH, type Figure, isFew } from './figures.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 240;
const MARGIN = { top: 26, right: 24, bottom: 48, left: 36 };

/** How wide a month must be so that its words find room, in pixels. */
const ROOM = 44;

/** A point for each month, with the number of articles behind it. Months with few articles are drawn hollow. */
export function MonthChart({ figures }: { readonly figures: readonly Figure[] }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const rates = figures.map(({ rate }) => rate ?? 0);
  const bottom = HEIGHT - MARGIN.bottom;
  const names = figures.map(({ name }) => name);
  const x = scalePoint(names, [MARGIN.left, Math.max(MARGIN.left, width - MARGIN.right)]).padding(0.5);
  const y = scaleLinear([0, Math.max(1, ...rates)], [bottom, MARGIN.top]).nice(4);
  const every = Math.max(1, Math.ceil(ROOM / Math.max(1, x.step())));
  return (
    <div ref={place} class="chart-place">
      {width > 0 && (
        <svg
          class="chart-svg"
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={message('library_figures_by_month')}
        >
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line class="chart-line" x1={MARGIN.left} x2={width} y1={y(tick) + 0.5} y2={y(tick) + 0.5} />
              <text class="chart-tick" x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
          {stretchesOf(figures).map((stretch) => (
            <polyline
              key={stretch[0]?.name}
              class="chart-course"
              points={stretch.map(({ name, rate }) => `${x(name) ?? 0},${y(rate ?? 0)}`).join(' ')}
            />
          ))}
          {figures.map(({ name, rate, articles }, month) => (
            <g key={name} transform={`translate(${x(name) ?? 0} 0)`}>
              {rate !== null && (
                <>
                  <circle
                    class={isFew({ articles }) ? 'chart-point chart-point-few' : 'chart-point'}
                    cy={y(rate)}
                    r={4.5}
                  />
                  {x.step() >= ROOM && (
                    <text class="chart-value" y={y(rate) - 11} text-anchor="middle">
                      {rateWords(rate)}
                    </text>
                  )}
                </>
              )}
              {month % every === 0 && (
                <>
                  <text class="chart-tick" y={bottom + 18} text-anchor="middle">
                    {monthWords(name, month === 0 ? 'short with year' : 'short')}
                  </text>
                  <text class="chart-tick" y={bottom + 35} text-anchor="middle">
                    {articles === 0 ? '–' : articles}
                  </text>
                </>
              )}
            </g>
          ))}
        </svg>
      )}
      <p class="chart-key">
        {message('library_figures_month_axis')}{' '}
        {figures.some(isFew) && message('library_figures_hollow', String(ENOUGH))}
      </p>
    </div>
  );
}

/** Months that follow each other: no line leads over a month without an article. */
function stretchesOf(figures: readonly Figure[]): readonly (readonly Figure[])[] {
  const stretches: Figure[][] = [[]];
  for (const figure of figures) {
    if (figure.rate === null) stretches.push([]);
    else stretches.at(-1)?.push(figure);
  }
  return stretches.filter(({ length }) => length > 1);
}
