import { scaleLinear } from 'd3-scale';
import { useRef } from 'preact/hooks';
import { counted, message } from '../browser/extension.ts';
import { rateWords } from './figure-words.ts';
import { ENOUGH, type Figure, isFew } from './figures.ts';
import { useWidth } from './use-width.ts';

/** The height of an outlet's row, of its bar, where that begins under the words, and the height of the axis, in pixels. */
const ROW = 44;
const BAR = 12;
const BAR_TOP = 23;
const AXIS = 28;

/** A bar for each outlet. Those with few articles are drawn hollow. */
export function OutletChart({ figures }: { readonly figures: readonly Figure[] }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const rates = figures.map(({ rate }) => rate ?? 0);
  const x = scaleLinear([0, Math.max(1, ...rates)], [0, Math.max(0, width - 1)]).nice(5);
  const ticks = x.ticks(width < 400 ? 4 : 7);
  const bottom = figures.length * ROW;
  return (
    <div ref={place} class="chart-place">
      {width > 0 && (
        <svg
          class="chart-svg"
          width={width}
          height={bottom + AXIS}
          role="img"
          aria-label={message('library_figures_by_outlet')}
        >
          {ticks.map((tick) => (
            <g key={tick}>
              {figures.map(({ name }, row) => (
                <line
                  key={name}
                  class="chart-line"
                  x1={x(tick) + 0.5}
                  x2={x(tick) + 0.5}
                  y1={row * ROW + BAR_TOP - 4}
                  y2={row * ROW + BAR_TOP + BAR + 4}
                />
              ))}
              <text class="chart-tick" x={x(tick)} y={bottom + 18} text-anchor={anchorAt(x(tick), width)}>
                {tick}
              </text>
            </g>
          ))}
          {figures.map(({ name, rate, articles }, row) => (
            <g key={name} transform={`translate(0 ${row * ROW})`}>
              <text class="chart-name" x={0} y={14}>
                {cut(name, width)}
              </text>
              <text class="chart-value" x={width} y={14} text-anchor="end">
                {`${rate === null ? '' : rateWords(rate)} · ${counted('library_figures_articles', articles)}`}
              </text>
              <rect
                class={isFew({ articles }) ? 'chart-bar chart-bar-few' : 'chart-bar'}
                x={0.75}
                y={BAR_TOP}
                rx={2}
                width={Math.max(1, x(rate ?? 0) - 1.5)}
                height={BAR}
              />
            </g>
          ))}
        </svg>
      )}
      <p class="chart-key">
        {message('library_figures_axis')} {figures.some(isFew) && message('library_figures_hollow', String(ENOUGH))}
      </p>
    </div>
  );
}

/** The words at the edges stand inside of the chart. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 10) return 'start';
  return x > width - 10 ? 'end' : 'middle';
}

function cut(name: string, width: number): string {
  const room = Math.max(12, Math.floor((width - 150) / 7.5));
  return name.length > room ? `${name.slice(0, room - 1)}…` : name;
}
